package dsg.firewall;

import dsg.edge.state.DesiredState;
import dsg.edge.state.Seal;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The portal's own key, the one of its certificate: edges know it by the certificate that they see when they ask. */
@ApplicationScoped
class SealKey {

    @Inject
    @ConfigProperty(name = "dsg.tls.portal.keystore")
    Path file;

    @Inject
    @ConfigProperty(name = "dsg.tls.portal.keystore.password")
    String password;

    private PrivateKey key;

    @SuppressWarnings("NullAway.Init")
    SealKey() {}

    @PostConstruct
    void open() {
        try {
            char[] secret = password.toCharArray();
            KeyStore store = KeyStore.getInstance(file.toFile(), secret);
            String alias = store.aliases().nextElement();
            key = (PrivateKey) Objects.requireNonNull(store.getKey(alias, secret));
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new IllegalStateException("The portal's key cannot be read", unreadable);
        }
    }

    byte[] close(DesiredState state) {
        try {
            return Seal.close(state, key);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The portal's key cannot sign", unusable);
        }
    }
}
