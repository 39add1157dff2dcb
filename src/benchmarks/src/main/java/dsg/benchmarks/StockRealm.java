package dsg.benchmarks;

import dsg.operations.Gateway;
import dsg.operations.ServerName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/**
 * A realm with nothing in it but Keycloak's own flow and one person, at the Keycloak of a gateway that is measured.
 *
 * @param password of the one person
 * @param back where a login leads to
 */
record StockRealm(String password, String back) {

    static final String NAME = "stock";
    static final String USERNAME = "stock-user";

    /** Keycloak takes it in at its start, as it does the gateway's own. */
    static StockRealm add(Gateway gateway) {
        StockRealm realm = new StockRealm(UUID.randomUUID().toString(), gateway.portalUrl() + "/");
        Path file = gateway.home().resolve("servers/keycloak/data/import/stock-realm.json");
        gateway.stop(ServerName.KEYCLOAK);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, realm.definition());
            // read by the server's own user; the password opens nothing but this measurement
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        gateway.start(ServerName.KEYCLOAK);
        return realm;
    }

    /** The address at which a browser begins a login. */
    String begin(Gateway gateway) {
        return gateway.keycloakUrl() + "/realms/" + NAME
                + "/protocol/openid-connect/auth?client_id=stock&response_type=code&scope=openid&redirect_uri=" + back;
    }

    private String definition() {
        return """
                {"realm": "%s", "enabled": true, "sslRequired": "all",
                 "users": [{"username": "%s", "enabled": true, "email": "stock@example.invalid", "emailVerified": true,
                   "firstName": "Stock", "lastName": "User",
                   "credentials": [{"type": "password", "value": "%s", "temporary": false}]}],
                 "clients": [{"clientId": "stock", "enabled": true, "publicClient": true, "standardFlowEnabled": true,
                   "redirectUris": ["%s"]}]}
                """.formatted(NAME, USERNAME, password, back);
    }
}
