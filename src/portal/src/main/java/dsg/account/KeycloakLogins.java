package dsg.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The logins that Keycloak holds, for those who may end them. */
@ApplicationScoped
public class KeycloakLogins {

    @Inject
    KeycloakConnection keycloak;

    /**
     * Ends whatever was opened on the terminal with this certificate, logins to Keycloak's own console included.
     *
     * @param fingerprint SHA-256 of the certificate, lowercase hex
     * @throws dsg.platform.access.Refused if Keycloak cannot be reached
     */
    public void endThoseOn(String fingerprint) {
        keycloak.deleteAtProvider("/dsg-account-events/terminals/" + fingerprint);
    }
}
