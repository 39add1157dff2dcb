package dsg.protocol.peer;

import java.net.Socket;
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

/** TLS of one server towards another, and towards no other that the same authority has given a certificate to. */
public final class PeerTls {

    private PeerTls() {}

    /**
     * For outgoing connections only.
     *
     * @param own key and certificate of this server
     * @param servers who vouches for servers
     * @param peer the common name of whom it speaks with
     */
    public static SSLContext context(KeyStore own, char[] password, KeyStore servers, String peer)
            throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, password);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(servers);
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        TrustManager peerOnly = new PeerOnly((X509ExtendedTrustManager) trust.getTrustManagers()[0], peer);
        context.init(keys.getKeyManagers(), new TrustManager[] {peerOnly}, null);
        return context;
    }

    private static final class PeerOnly extends X509ExtendedTrustManager {

        private final X509ExtendedTrustManager authority;
        private final String peer;

        PeerOnly(X509ExtendedTrustManager authority, String peer) {
            this.authority = authority;
            this.peer = peer;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            authority.checkServerTrusted(chain, type, engine);
            requirePeer(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            authority.checkServerTrusted(chain, type, socket);
            requirePeer(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            authority.checkServerTrusted(chain, type);
            requirePeer(chain);
        }

        private void requirePeer(X509Certificate[] chain) throws CertificateException {
            if (!PeerName.is(peer, chain[0])) {
                throw new CertificateException("The peer is not " + peer + ": " + chain[0].getSubjectX500Principal());
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
