/** Keycloak's REST interfaces as the account register calls them: users, groups, and the outbox of what has changed. */
@NullMarked
package dsg.account.keycloak;

import org.jspecify.annotations.NullMarked;
