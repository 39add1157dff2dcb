package dsg.operations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.UnaryOperator;

/** Roles and databases of a cluster, made where they are missing. */
final class Databases {

    private final Connection connection;
    private final UnaryOperator<String> passwords;

    /** @param passwords of the roles by their names */
    Databases(Connection connection, UnaryOperator<String> passwords) {
        this.connection = connection;
        this.passwords = passwords;
    }

    /** Its password is set each time. */
    void role(String name) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
            execute(connection, "create role " + name);
        }
        execute(
                connection,
                "alter role %s login nosuperuser nocreatedb nocreaterole nobypassrls password '%s'"
                        .formatted(name, passwords.apply(name)));
    }

    void database(String name, String owner) throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            execute(connection, "create database %s owner %s".formatted(name, owner));
        }
        execute(connection, "revoke all on database %s from public".formatted(name));
    }

    static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
