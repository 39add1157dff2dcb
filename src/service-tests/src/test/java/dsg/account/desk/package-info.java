/** The desk for accounts, in the running gateway. */
@NullMarked
package dsg.account.desk;

import org.jspecify.annotations.NullMarked;
