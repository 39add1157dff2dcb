package dsg.keycloak.portal;

import java.security.cert.X509Certificate;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** Servers know each other by the common name of their certificates, compared exactly. */
public final class PeerName {

    public static final String PORTAL = "portal";

    /** The operator's program. */
    public static final String OPERATIONS = "operations";

    private PeerName() {}

    /** Whether the certificate has this common name and no other. */
    public static boolean is(String expected, X509Certificate certificate) {
        try {
            List<Object> names = new LdapName(
                            certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .toList();
            return names.equals(List.of(expected));
        } catch (InvalidNameException e) {
            return false;
        }
    }
}
