package dsg.keycloak.portal;

import dsg.protocol.peer.PeerName;
import dsg.protocol.peer.PeerTls;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;

/** Keycloak's TLS towards the portal. */
final class PortalTls {

    private PortalTls() {}

    static SSLContext context(PortalSettings settings) {
        try {
            char[] password = settings.keyStorePassword().characters();
            return PeerTls.context(
                    store(settings.keyStore(), password),
                    password,
                    store(settings.trustStore(), settings.trustStorePassword().characters()),
                    PeerName.PORTAL);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Keys for the connection to the portal cannot be read", e);
        }
    }

    private static KeyStore store(Path file, char[] password) throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(file.toFile(), password);
    }
}
