package dsg.edge.line;

import dsg.edge.system.Written;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * Who this edge is, to the portal and to the other end of its line.
 *
 * @param store its key and certificate
 * @param authorities the authority that its peers' certificates are of, and the root above it
 */
public record Identity(KeyStore store, String password, List<X509Certificate> authorities) {

    /** Puts all into the files that strongSwan reads. */
    void write(Path directory) {
        try {
            String alias = store.aliases().nextElement();
            PrivateKey key = (PrivateKey) Objects.requireNonNull(store.getKey(alias, password.toCharArray()));
            Written.secret(
                    Written.directory(directory.resolve("private")).resolve("own.pem"),
                    pem("PRIVATE KEY", key.getEncoded()));
            Certificate own = Objects.requireNonNull(store.getCertificate(alias));
            Written.open(Written.directory(directory.resolve("x509")).resolve("own.pem"), pem(own));
            Path anchors = Written.directory(directory.resolve("x509ca"));
            for (int i = 0; i < authorities.size(); i++) {
                Written.open(anchors.resolve("authority-" + i + ".pem"), pem(authorities.get(i)));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(Certificate certificate) throws GeneralSecurityException {
        return pem("CERTIFICATE", certificate.getEncoded());
    }

    private static String pem(String what, byte[] bytes) {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, text, what);
    }
}
