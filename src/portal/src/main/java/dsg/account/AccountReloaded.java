package dsg.account;

import dsg.platform.access.AccountId;
import java.util.Set;

/**
 * Event: the register has just read this account from Keycloak, after Keycloak said that something about it changed or in the
 * regular comparison.
 *
 * @param changed whether enabling or groups are other than before
 * @param keycloakSessions the login sessions that Keycloak still holds for it; every other one is over
 */
public record AccountReloaded(AccountId account, boolean changed, Set<String> keycloakSessions) {}
