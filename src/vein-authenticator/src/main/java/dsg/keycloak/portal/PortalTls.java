package dsg.keycloak.portal;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** Keycloak's TLS towards the portal. All servers share one host name, so the peer's common name is checked as well. */
final class PortalTls {

    private PortalTls() {}

    static SSLContext context(PortalSettings settings) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            char[] password = settings.keyStorePassword().characters();
            keys.init(store(settings.keyStore(), password), password);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(
                    store(settings.trustStore(), settings.trustStorePassword().characters()));
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            TrustManager portalOnly = new PortalOnly((X509ExtendedTrustManager) trust.getTrustManagers()[0]);
            context.init(keys.getKeyManagers(), new TrustManager[] {portalOnly}, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Keys for the connection to the portal cannot be read", e);
        }
    }

    private static KeyStore store(Path file, char[] password) throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(file.toFile(), password);
    }

    private static final class PortalOnly extends X509ExtendedTrustManager {

        private final X509ExtendedTrustManager authority;

        PortalOnly(X509ExtendedTrustManager authority) {
            this.authority = authority;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            authority.checkServerTrusted(chain, type, engine);
            requirePortal(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            authority.checkServerTrusted(chain, type, socket);
            requirePortal(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            authority.checkServerTrusted(chain, type);
            requirePortal(chain);
        }

        private static void requirePortal(X509Certificate[] chain) throws CertificateException {
            if (!PeerName.is(PeerName.PORTAL, chain[0])) {
                throw new CertificateException("The peer is not the portal: " + chain[0].getSubjectX500Principal());
            }
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            throw new CertificateException("Used for outgoing connections only");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            throw new CertificateException("Used for outgoing connections only");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("Used for outgoing connections only");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return authority.getAcceptedIssuers();
        }
    }
}
