package dsg.account.keycloak;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** The portal's TLS towards Keycloak. All servers share one host name, so the peer's common name is checked as well. */
final class KeycloakTls {

    private static final String PEER = "keycloak";

    /** A PKCS#12 file and its password. */
    record Store(Path file, String password) {

        private KeyStore open() throws GeneralSecurityException, IOException {
            return KeyStore.getInstance(file.toFile(), password.toCharArray());
        }

        @Override
        public String toString() {
            return file.toString();
        }
    }

    private KeycloakTls() {}

    static SSLContext context(Store own, Store servers) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own.open(), own.password().toCharArray());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(servers.open());
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            TrustManager keycloakOnly = new KeycloakOnly((X509ExtendedTrustManager) trust.getTrustManagers()[0]);
            context.init(keys.getKeyManagers(), new TrustManager[] {keycloakOnly}, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Keys for the connection to Keycloak cannot be read", e);
        }
    }

    private static final class KeycloakOnly extends X509ExtendedTrustManager {

        private final X509ExtendedTrustManager authority;

        KeycloakOnly(X509ExtendedTrustManager authority) {
            this.authority = authority;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            authority.checkServerTrusted(chain, type, engine);
            requireKeycloak(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            authority.checkServerTrusted(chain, type, socket);
            requireKeycloak(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            authority.checkServerTrusted(chain, type);
            requireKeycloak(chain);
        }

        private static void requireKeycloak(X509Certificate[] chain) throws CertificateException {
            try {
                List<Object> names = new LdapName(
                                chain[0].getSubjectX500Principal().getName())
                        .getRdns().stream()
                                .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                                .map(Rdn::getValue)
                                .toList();
                if (!names.equals(List.of(PEER))) {
                    throw new CertificateException("The peer is not Keycloak: " + names);
                }
            } catch (InvalidNameException e) {
                throw new CertificateException(e);
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
