package dsg.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key that terminals encrypt captures for an enrolment to; Keycloak has another for those of logins. */
@ApplicationScoped
class CaptureKey {

    @Inject
    @ConfigProperty(name = "dsg.capture.keystore")
    String store;

    @Inject
    @ConfigProperty(name = "dsg.capture.keystore.password")
    String password;

    PrivateKey key() {
        try {
            KeyStore content = KeyStore.getInstance(Path.of(store).toFile(), password.toCharArray());
            return (PrivateKey) content.getKey(content.aliases().nextElement(), password.toCharArray());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("No key for captures in " + store, e);
        }
    }
}
