/** Screens of the account register. */
@NullMarked
package dsg.account.view;

import org.jspecify.annotations.NullMarked;
