package dsg.journey;

import dsg.operations.Gateway;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;

/** A look into Keycloak's database around Keycloak, with the access that Keycloak has. */
final class KeycloakTables {

    private final Properties settings = new Properties();

    KeycloakTables(Gateway gateway) {
        try (Reader file = Files.newBufferedReader(gateway.home().resolve("keycloak/keycloak.conf"))) {
            settings.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many users the realm has, service accounts included. */
    long users(String realm) {
        return number("select count(*) from user_entity u join realm r on r.id = u.realm_id where r.name = ?", realm);
    }

    /** How many enabled clients of this name the realm has. */
    long clients(String realm, String client) {
        return number(
                "select count(*) from client c join realm r on r.id = c.realm_id"
                        + " where r.name = ? and c.enabled and c.client_id = ?",
                realm,
                client);
    }

    /** How many events of logins are kept, of all realms. */
    long events() {
        return number("select count(*) from event_entity");
    }

    private long number(String query, String... arguments) {
        try (Connection connection = DriverManager.getConnection(
                        settings.getProperty("db-url"),
                        settings.getProperty("db-username"),
                        settings.getProperty("db-password"));
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
