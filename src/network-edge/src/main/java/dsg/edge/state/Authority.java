package dsg.edge.state;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/**
 * Whoever bears a name by a certificate of this authority: a renewed certificate, or another of several servers, needs nothing to be
 * changed at the edges.
 *
 * @param certificate of the authority that issues certificates of servers
 * @param name the common name
 */
public record Authority(X509Certificate certificate, String name) implements Signer {

    @Override
    public PublicKey key(List<X509Certificate> chain, boolean fresh) {
        if (chain.isEmpty()) {
            throw new Broken("signer", "no certificate");
        }
        X509Certificate signer = chain.getFirst();
        try {
            signer.verify(certificate.getPublicKey());
            if (fresh) {
                signer.checkValidity();
            }
            if (!isNamed(signer)) {
                throw new Broken("signer", signer.getSubjectX500Principal().getName());
            }
            return signer.getPublicKey();
        } catch (GeneralSecurityException | InvalidNameException foreign) {
            throw new Broken("signer", String.valueOf(foreign.getMessage()));
        }
    }

    private boolean isNamed(X509Certificate signer) throws InvalidNameException {
        return new LdapName(signer.getSubjectX500Principal().getName())
                .getRdns().stream()
                        .filter(each -> each.getType().equalsIgnoreCase("CN"))
                        .map(each -> String.valueOf(each.getValue()))
                        .toList()
                        .equals(List.of(name));
    }
}
