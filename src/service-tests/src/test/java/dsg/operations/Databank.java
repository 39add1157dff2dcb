package dsg.operations;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Connections past the portal: for tests that are outside the server. */
public final class Databank {

    private Databank() {}

    /** As the tables' owner. */
    public static Connection owner(Gateway gateway) throws SQLException {
        return DriverManager.getConnection(gateway.properties().getProperty("dsg.db.url"), gateway.ownerAccess());
    }

    /** As who may do everything. */
    public static Connection superuser(Gateway gateway) throws SQLException {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(gateway.home().resolve("operations/secrets.properties"))) {
            secrets.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Properties access = new Properties();
        access.setProperty("user", Postgres.SUPERUSER);
        access.setProperty("password", secrets.getProperty("postgres." + Postgres.SUPERUSER));
        return DriverManager.getConnection(gateway.properties().getProperty("dsg.db.url"), access);
    }
}
