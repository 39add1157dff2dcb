package dsg.keycloak.events;

import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;

/** The logins that were opened on one terminal, whoever's and for whichever client, the administration console included. */
record TerminalLogins(KeycloakSession session, RealmModel realm) {

    /** Where the terminal check writes down the certificate's fingerprint. */
    private static final String NOTE = "device_fp";

    /** Ends them (T39); tokens given out for them count no longer. */
    void end(String fingerprint) {
        List<String> ids = session.sessions()
                .readOnlyStreamUserSessions(realm)
                .filter(login -> fingerprint.equals(login.getNote(NOTE)))
                .map(UserSessionModel::getId)
                .toList();
        for (String id : ids) {
            UserSessionModel login = session.sessions().getUserSession(realm, id);
            if (login != null) {
                session.sessions().removeUserSession(realm, login);
            }
        }
    }
}
