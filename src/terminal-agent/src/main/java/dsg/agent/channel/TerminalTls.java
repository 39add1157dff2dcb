package dsg.agent.channel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** TLS 1.3 with the certificate of a terminal. */
public final class TerminalTls {

    private TerminalTls() {}

    /**
     * Reads what is needed.
     *
     * @param root certificate of the gateway's authority, as PEM; no other is trusted
     * @param store PKCS#12 with the terminal's key
     * @throws IllegalArgumentException where one of them cannot be used
     */
    public static SSLContext of(Path root, Path store, String password) {
        try (InputStream pem = Files.newInputStream(root)) {
            KeyStore anchors = KeyStore.getInstance("PKCS12");
            anchors.load(null, null);
            anchors.setCertificateEntry(
                    "root", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(anchors);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(KeyStore.getInstance(store.toFile(), password.toCharArray()), password.toCharArray());
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalArgumentException("The terminal's certificate cannot be used", unusable);
        }
    }
}
