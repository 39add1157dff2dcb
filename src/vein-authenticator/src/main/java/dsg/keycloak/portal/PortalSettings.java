package dsg.keycloak.portal;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.keycloak.Config;

/**
 * What the operator sets as {@code spi-dsg--portal--…} in {@code keycloak.conf}; a missing key stops Keycloak at start.
 *
 * @param url the portal's internal listener, for example {@code https://localhost:8444}
 * @param keyStore PKCS12 with Keycloak's own key and certificate
 * @param trustStore PKCS12 with the authority of the servers
 * @param terminalsAuthority PEM of the authority that issues terminal certificates
 * @param serversAuthority PEM of the authority that issues server certificates
 */
public record PortalSettings(
        URI url,
        Path keyStore,
        Secret keyStorePassword,
        Path trustStore,
        Secret trustStorePassword,
        Path terminalsAuthority,
        Path serversAuthority) {

    public static PortalSettings read() {
        return from(Config.scope("dsg", "portal"));
    }

    static PortalSettings from(Config.Scope scope) {
        return new PortalSettings(
                URI.create(required(scope, "url")),
                Path.of(required(scope, "key-store")),
                new Secret(required(scope, "key-store-password")),
                Path.of(required(scope, "trust-store")),
                new Secret(required(scope, "trust-store-password")),
                Path.of(required(scope, "terminals-authority")),
                Path.of(required(scope, "servers-authority")));
    }

    private static String required(Config.Scope scope, String key) {
        return Optional.ofNullable(scope.get(key))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new IllegalStateException("spi-dsg--portal--" + key + " is not set"));
    }
}
