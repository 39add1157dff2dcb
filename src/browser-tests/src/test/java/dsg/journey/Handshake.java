package dsg.journey;

import dsg.operations.Demonstration.Terminal;
import dsg.operations.Gateway;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;

/** A TLS handshake without a browser around it, since browsers do not tell which alert ended theirs. */
final class Handshake {

    private final SSLContext context;

    Handshake(Gateway gateway, Terminal terminal) {
        try {
            KeyStore own = KeyStore.getInstance(
                    terminal.store().toFile(), terminal.password().toCharArray());
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, terminal.password().toCharArray());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(anchor(gateway));
            context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the server ended it with; throws where it did not. */
    String alertOf(String url) {
        try {
            HttpsURLConnection connection =
                    (HttpsURLConnection) URI.create(url).toURL().openConnection();
            connection.setSSLSocketFactory(context.getSocketFactory());
            throw new AssertionError("answered " + connection.getResponseCode());
        } catch (SSLException refused) {
            return String.valueOf(refused.getMessage());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore anchor(Gateway gateway) throws GeneralSecurityException, IOException {
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        try (InputStream pem = Files.newInputStream(gateway.rootCertificate())) {
            anchors.setCertificateEntry(
                    "root", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        return anchors;
    }
}
