package dsg.journey;

import dsg.operations.Gateway;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A look into the database around the application, as its owner. */
final class Register {

    private final Gateway gateway;

    Register(Gateway gateway) {
        this.gateway = gateway;
    }

    /** How many calls were turned away before login for this reason. */
    long refusals(String reason) {
        return number("select coalesce(sum(count), 0) from refusal_count where reason = ?", reason);
    }

    /** How many rows that took. */
    long refusalRows(String reason) {
        return number("select count(*) from refusal_count where reason = ?", reason);
    }

    private long number(String query, String argument) {
        try (Connection connection = DriverManager.getConnection(
                        gateway.properties().getProperty("dsg.db.url"), gateway.ownerAccess());
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, argument);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
