package dsg.keycloak.vein;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.Optional;
import org.keycloak.Config;

/**
 * What the operator sets as {@code spi-dsg--vein--…} in {@code keycloak.conf}.
 *
 * @param agent where the terminal's own program answers, for example {@code http://127.0.0.1:8441}
 * @param key that terminals encrypt captures to
 */
record VeinSettings(String agent, PrivateKey key) {

    static VeinSettings read() {
        Config.Scope scope = Config.scope("dsg", "vein");
        return new VeinSettings(
                required(scope, "agent"),
                key(Path.of(required(scope, "key-store")), required(scope, "key-store-password")));
    }

    private static PrivateKey key(Path store, String password) {
        try {
            KeyStore content = KeyStore.getInstance(store.toFile(), password.toCharArray());
            return (PrivateKey) content.getKey(content.aliases().nextElement(), password.toCharArray());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("No key for captures in " + store, e);
        }
    }

    private static String required(Config.Scope scope, String key) {
        return Optional.ofNullable(scope.get(key))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new IllegalStateException("spi-dsg--vein--" + key + " is not set"));
    }

    @Override
    public String toString() {
        return "VeinSettings[" + agent + "]";
    }
}
