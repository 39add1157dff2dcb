package dsg.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** The database of the gateway's names, for PowerDNS. */
final class NamesDatabase {

    private static final String NAME = "dsg_names";

    /** PowerDNS may run in a network namespace, which loopback does not reach and a socket file does; only its own database by it. */
    static final String ACCESS = "local %s %s scram-sha-256%n".formatted(NAME, NAME);

    private static final Path SCHEMA = Path.of("/usr/share/pdns-backend-pgsql/schema/schema.pgsql.sql");
    private static final String GROUP = "pdns";

    private final Postgres postgres;
    private final Installation here;

    NamesDatabase(Postgres postgres, Installation here) {
        this.postgres = postgres;
        this.here = here;
    }

    /** Whether the gateway's names are kept here: where PowerDNS is installed, and its user can be let in. */
    static boolean isServed() {
        return ServiceUser.root() && Files.exists(SCHEMA) && Shell.succeeds("getent", "group", GROUP);
    }

    Path sockets() {
        Path sockets = Home.directory("rwx--x---", postgres.user(), here.home().at("sockets"));
        postgres.user().own(sockets, GROUP);
        return sockets;
    }

    /** Makes it where it is missing, and says how PowerDNS reaches it. */
    Map<String, String> prepare() {
        String password = postgres.password(NAME);
        try (Connection connection = postgres.superuser("postgres")) {
            Databases databases = new Databases(connection, postgres::password);
            databases.role(NAME);
            databases.database(NAME, NAME);
            try (Connection own = DriverManager.getConnection(postgres.url(NAME), NAME, password)) {
                if (!Databases.exists(own, "select 1 from pg_tables where tablename = ?", "domains")) {
                    Databases.execute(own, Files.readString(SCHEMA));
                }
            }
        } catch (SQLException | IOException e) {
            throw new Trouble("名前のデータベースを用意できません: " + e.getMessage(), "Cannot prepare the names: " + e.getMessage(), e);
        }
        return Map.of(
                "host", sockets().toString(),
                "port", String.valueOf(here.ports().postgres()),
                "dbname", NAME,
                "user", NAME,
                "password", password);
    }
}
