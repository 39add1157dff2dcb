package dsg.account.keycloak;

import dsg.protocol.peer.PeerName;
import dsg.protocol.peer.PeerTls;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;

/** The portal's TLS towards Keycloak. */
final class KeycloakTls {

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
            return PeerTls.context(own.open(), own.password().toCharArray(), servers.open(), PeerName.KEYCLOAK);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Keys for the connection to Keycloak cannot be read", e);
        }
    }
}
