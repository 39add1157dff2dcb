package dsg.account;

import dsg.account.KeycloakLogins.Happening;
import java.util.List;

/**
 * Who files what Keycloak has noted about logins; a CDI bean each. All are given the same pages by the one task that reads them, each event
 * at least once and perhaps again: they know it by its identifier.
 */
public interface LoginReader {

    /** Files those that are new; what it throws has the page brought again. */
    void take(List<Happening> page);
}
