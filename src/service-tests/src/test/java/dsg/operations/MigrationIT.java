package dsg.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The database of an earlier version, from a dump that was stored then, in the real PostgreSQL. Here and not beside the operator's
 * program, since the migrations are the built portal's.
 */
class MigrationIT {

    private static final String DUMP = "schema-202611241336.sql";

    private static final Gateway GATEWAY = Beside.gateway("older", 60);

    @BeforeAll
    static void startAnew() {
        GATEWAY.delete();
        GATEWAY.up(EnumSet.of(ServerName.POSTGRES));
    }

    @AfterAll
    static void end() {
        GATEWAY.delete();
    }

    @Test
    @DisplayName(
            "an old database with rows in it comes to the schema of a new one, which the portal's entities are held"
                    + " against at each start, and keeps its rows")
    void comesToTheNewestSchema() throws IOException, SQLException {
        execute(stored());
        GATEWAY.migrate();
        String migrated = schema();
        assertThat(migrated).contains("CREATE TABLE public.server_placement");
        assertThat(rows()).containsExactly("図面.pdf kakuu-ichiko OLD-2026-001 prime-01");

        execute("drop owned by dsg_owner cascade");
        GATEWAY.migrate();

        assertThat(migrated).isEqualTo(schema());
    }

    private static String stored() throws IOException {
        try (InputStream dump = Objects.requireNonNull(MigrationIT.class.getResourceAsStream(DUMP))) {
            return new String(dump.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** As pg_dump sees it: tables, constraints, indexes, functions, triggers, policies and who may do what. */
    private static String schema() {
        String target = "host=127.0.0.1 port=%d user=dsg_owner dbname=dsg sslmode=require"
                .formatted(GATEWAY.ports().postgres());
        Shell.Outcome dump = Shell.call(
                List.of("pg_dump", target, "--schema-only"),
                Map.of("PGPASSWORD", GATEWAY.ownerAccess().getProperty("password")),
                "");
        assertThat(dump.status()).as(dump.output()).isZero();
        // comments, and the word of the day by which psql is kept from obeying the dump
        return dump.output()
                .lines()
                .filter(line -> !line.startsWith("--") && !line.startsWith("\\"))
                .collect(Collectors.joining("\n"));
    }

    /** Not even the owner sees a contract's rows, so the wall is away for this look, and back with its end. */
    private static List<String> rows() throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("alter table stored_file no force row level security");
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("select concat_ws(' ', f.name, a.username, c.number, t.name)"
                    + " from stored_file f join account a on a.id = f.registered_by join contract c on c.id = f.contract"
                    + " join terminal t on t.organisation = f.organisation")) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            connection.rollback();
            return found;
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection owner() throws SQLException {
        return DriverManager.getConnection(GATEWAY.properties().getProperty("dsg.db.url"), GATEWAY.ownerAccess());
    }
}
