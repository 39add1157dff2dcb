package dsg.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.proof.Proves;
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
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Every table behind row-level security, each with a row in it, in a PostgreSQL of its own: an empty table keeps nothing from anybody. So
 * that a row of every table can be made by one rule, their checks and references are taken away first; the walls stay as they are.
 */
class RowWallsIT {

    private static final Gateway GATEWAY = Beside.gateway("walls", 100);

    private static final UUID ANYTHING = UUID.randomUUID();

    /** By whose column's name a policy looks. */
    private static final Map<String, String> OWNERS = Map.of(
            "contract", "contract",
            "organisation", "organisation",
            "account", "account",
            "reporter", "account",
            "reported_by", "account");

    /** What a policy wants to read in a column of words. */
    private static final Map<String, String> WORDS =
            Map.of("soc_advisory.state", "DRAFT", "talk_room.kind", "ORGANISATION", "report.route", "MANAGER");

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("text", "'x'"),
            Map.entry("varchar", "'x'"),
            Map.entry("bpchar", "'x'"),
            Map.entry("bool", "false"),
            Map.entry("int2", "1"),
            Map.entry("int4", "1"),
            Map.entry("int8", "1"),
            Map.entry("numeric", "1"),
            Map.entry("float8", "1"),
            Map.entry("timestamptz", "now()"),
            Map.entry("date", "current_date"),
            Map.entry("time", "current_time"),
            Map.entry("interval", "interval '1 hour'"),
            Map.entry("bytea", "'\\x00'"),
            Map.entry("jsonb", "'{}'"),
            Map.entry("json", "'{}'"),
            Map.entry("inet", "'192.0.2.1'"),
            Map.entry("cidr", "'192.0.2.0/24'"));

    /** Whose eyes look. */
    private record Eyes(Map<String, UUID> settings) {

        static Eyes somebody() {
            return new Eyes(Map.of(
                    "contract", UUID.randomUUID(), "organisation", UUID.randomUUID(), "account", UUID.randomUUID()));
        }

        /** Outside of all contracts. */
        static Eyes staff() {
            return new Eyes(Map.of());
        }
    }

    private static final Eyes OWNER = Eyes.somebody();

    @BeforeAll
    static void fill() throws SQLException {
        GATEWAY.delete();
        GATEWAY.up(EnumSet.of(ServerName.POSTGRES));
        GATEWAY.migrate();
        try (Connection connection = DriverManager.getConnection(url(), GATEWAY.ownerAccess());
                Statement statement = connection.createStatement()) {
            for (String drop : strings(
                    statement,
                    "select format('alter table %s drop constraint %I cascade', conrelid::regclass, conname) from"
                            + " pg_constraint where connamespace = 'public'::regnamespace and contype in ('f', 'c') and"
                            + " coninhcount = 0 and conrelid <> 0 order by contype desc")) {
                statement.execute(drop);
            }
            for (String table : walled(statement)) {
                statement.execute("alter table " + table + " disable trigger user");
                statement.execute("alter table " + table + " no force row level security");
                statement.execute(row(connection, table));
                statement.execute("alter table " + table + " force row level security");
            }
        }
    }

    @AfterAll
    static void end() {
        GATEWAY.delete();
    }

    @Test
    @Proves(value = "R64", says = "Nobody reaches the area of another contract")
    @Proves(value = "Decision 4", says = "Row-level security by contract stands behind it")
    @DisplayName(
            "of every table behind row-level security the row is seen by whom it belongs to or outside of contracts, and"
                    + " by nobody of another contract")
    void eachRowIsItsOwners() throws SQLException {
        try (Connection connection = portal();
                Statement statement = connection.createStatement()) {
            List<String> tables = walled(statement);
            assertThat(tables).hasSizeGreaterThan(60);
            SoftAssertions all = new SoftAssertions();
            for (String table : tables) {
                all.assertThat(seen(statement, OWNER, table) + seen(statement, Eyes.staff(), table))
                        .as("%s, by whom it belongs to", table)
                        .isPositive();
                all.assertThat(seen(statement, Eyes.somebody(), table))
                        .as("%s, by somebody of another contract", table)
                        .isZero();
            }
            all.assertAll();
        }
    }

    @Test
    @Proves(value = "Decision 4", says = "Row-level security by contract stands behind it")
    @DisplayName("the tables behind row-level security are those that are written down, for whoever owns them too")
    void theyAreThose() throws SQLException, IOException {
        try (Connection connection = portal();
                Statement statement = connection.createStatement()) {
            assertThat(walled(statement)).isEqualTo(writtenDown());
            assertThat(strings(
                            statement,
                            "select relname from pg_class where relrowsecurity and not relforcerowsecurity and"
                                    + " relnamespace = 'public'::regnamespace and not relispartition"))
                    .isEmpty();
        }
    }

    private static List<String> writtenDown() throws IOException {
        try (InputStream list = Objects.requireNonNull(RowWallsIT.class.getResourceAsStream("walled-tables.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static List<String> walled(Statement statement) throws SQLException {
        return strings(
                statement,
                "select relname from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace and not"
                        + " relispartition order by relname collate \"C\"");
    }

    private static String row(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select column_name, udt_name, data_type from"
                        + " information_schema.columns where table_schema = 'public' and table_name = '" + table
                        + "' and is_generated = 'NEVER' and is_identity = 'NO'")) {
            while (found.next()) {
                String column = found.getString(1);
                columns.add('"' + column + '"');
                values.add(found.getString(3).equals("ARRAY") ? "'{}'" : value(table, column, found.getString(2)));
            }
        }
        return "insert into " + table + " (" + String.join(", ", columns) + ") values (" + String.join(", ", values)
                + ")";
    }

    private static String value(String table, String column, String type) {
        if (type.equals("uuid")) {
            return "'"
                    + Optional.ofNullable(OWNERS.get(column))
                            .map(OWNER.settings()::get)
                            .orElse(ANYTHING)
                    + "'";
        }
        String word = WORDS.get(table + "." + column);
        return word != null
                ? "'" + word + "'"
                : Objects.requireNonNull(VALUES.get(type), () -> table + "." + column + " is of type " + type);
    }

    private static int seen(Statement statement, Eyes eyes, String table) throws SQLException {
        for (String setting : List.of("contract", "organisation", "account")) {
            UUID value = eyes.settings().get(setting);
            statement.execute(
                    "select set_config('dsg." + setting + "', '" + (value == null ? "" : value) + "', false)");
        }
        try (ResultSet rows = statement.executeQuery("select count(1) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static List<String> strings(Statement statement, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** As the portal itself does. */
    private static Connection portal() throws SQLException {
        return DriverManager.getConnection(
                url(),
                GATEWAY.properties().getProperty("dsg.db.user"),
                GATEWAY.properties().getProperty("dsg.db.password"));
    }

    private static String url() {
        return GATEWAY.properties().getProperty("dsg.db.url");
    }
}
