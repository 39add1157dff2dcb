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
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The portal's own key, the one of its certificate: the certificate goes with each state, and edges know the authority that issued it. */
@ApplicationScoped
class SealKey {

    @Inject
    @ConfigProperty(name = "dsg.tls.portal.keystore")
    Path file;

    @Inject
    @ConfigProperty(name = "dsg.tls.portal.keystore.password")
    String password;

    private PrivateKey key;
    private List<X509Certificate> chain = List.of();

    @SuppressWarnings("NullAway.Init")
    SealKey() {}

    @PostConstruct
    void open() {
        try {
            char[] secret = password.toCharArray();
            KeyStore store = KeyStore.getInstance(file.toFile(), secret);
            String alias = store.aliases().nextElement();
            key = (PrivateKey) Objects.requireNonNull(store.getKey(alias, secret));
            chain = List.of((X509Certificate) Objects.requireNonNull(store.getCertificate(alias)));
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new IllegalStateException("The portal's key cannot be read", unreadable);
        }
    }

    byte[] close(DesiredState state) {
        try {
            return Seal.close(state, key, chain);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The portal's key cannot sign", unusable);
        }
    }
}
