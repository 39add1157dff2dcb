/** The provider's desk for accounts: the list, registering, and what becomes of an account by two people's decision. */
@NullMarked
package dsg.account.desk;

import org.jspecify.annotations.NullMarked;
