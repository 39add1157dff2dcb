package dsg.protocol.peer;

import java.security.cert.X509Certificate;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/** Servers know each other by the common name of their certificates, compared exactly. */
public final class PeerName {

    public static final String PORTAL = "portal";

    public static final String KEYCLOAK = "keycloak";

    /** The operator's program. */
    public static final String OPERATIONS = "operations";

    private PeerName() {}

    /** Whether the certificate has this common name and no other. */
    public static boolean is(String expected, X509Certificate certificate) {
        return all(certificate).equals(List.of(expected));
    }

    /** The certificate's common names; none where they cannot be read. */
    public static List<String> all(X509Certificate certificate) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                            .map(rdn -> String.valueOf(rdn.getValue()))
                            .toList();
        } catch (InvalidNameException unreadable) {
            return List.of();
        }
    }
}
