package dsg.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.proof.Proves;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Real losses, and the way back from them, with the real PostgreSQL, pgBackRest and restic. Here and not beside the operator's
 * program, since the schema is the built portal's.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackupIT {

    private static final Gateway GATEWAY = fresh();
    private static final EnumSet<ServerName> DATABASE = EnumSet.of(ServerName.POSTGRES);
    private static final Path RESTORED =
            GATEWAY.home().resolveSibling(GATEWAY.home().getFileName() + "-restored");

    private static Gateway fresh() {
        Gateway gateway = Beside.gateway("backed-up", 80);
        gateway.backups().delete();
        gateway.delete();
        return gateway;
    }

    @BeforeAll
    static void backUp() throws SQLException {
        GATEWAY.up(DATABASE);
        GATEWAY.migrate();
        execute("create table page (at timestamptz not null default clock_timestamp(), words text not null)");
        Home.deleteTree(RESTORED);
        store("first");
        GATEWAY.backups().run(true);
    }

    @AfterAll
    static void end() {
        GATEWAY.down();
        GATEWAY.backups().delete();
        GATEWAY.delete();
        Home.deleteTree(RESTORED);
    }

    @Test
    @Order(1)
    @DisplayName(
            "a restore drill brings everything into a directory of its own, says how long it took, and leaves nothing")
    void drill() {
        Restored found = GATEWAY.backups().drill();
        assertThat(found.faults()).isEmpty();
        assertThat(found.recovery()).isPositive();
        assertThat(found.rows()).isNotNegative();
        assertThat(GATEWAY.home().resolve("backup/drill")).doesNotExist();
        GATEWAY.backups().verify();
    }

    @Test
    @Order(2)
    @Proves(value = "T36", says = "Terminals are not backed up")
    @DisplayName("no key of the vault, no terminal's key and no log lies among what is kept")
    void whatIsNotKept() {
        assertThat(GATEWAY.backups().systemFiles())
                .anyMatch(file -> file.endsWith("/operations/secrets.properties"))
                .anyMatch(file -> file.startsWith("/ca/"))
                .noneMatch(file -> file.startsWith("/vault"))
                .noneMatch(file -> file.startsWith("/founding") || file.startsWith("/demonstration"))
                .noneMatch(file -> file.startsWith("/logs"));
    }

    @Test
    @Order(2)
    @DisplayName(
            "the doctor says what runs, what does not and what to do, and takes nothing that it cannot see for good")
    void doctor() {
        List<Finding> findings = GATEWAY.examine();
        assertThat(findings)
                .anySatisfy(each -> assertThat(each.toString()).startsWith("○ サーバ / server postgres"))
                .anySatisfy(each -> assertThat(each.toString())
                        .startsWith("× サーバ / server clamd")
                        .contains("→ dsg up"))
                .anySatisfy(each -> assertThat(each.toString()).startsWith("○ 証明書 / certificate postgres/postgres.p12"))
                .anySatisfy(each -> assertThat(each.toString()).startsWith("○ 控え / backup: 0 時間前"));
        assertThat(findings)
                .filteredOn(each -> each.subject().startsWith("時計"))
                .singleElement()
                .satisfies(each -> assertThat(each.grade())
                        .isEqualTo(Files.exists(Path.of("/usr/bin/chronyc")) ? each.grade() : Finding.Grade.UNKNOWN));
        assertThat(findings)
                .filteredOn(each -> each.grade() == Finding.Grade.WRONG)
                .allSatisfy(each -> assertThat(each.remedy()).isNotEmpty());
    }

    @Test
    @Order(3)
    @DisplayName("what was added to the backups, neither their keeper nor any server can change or remove")
    void sealed() throws IOException {
        List<Path> kept;
        try (Stream<Path> all = Files.walk(GATEWAY.backups().place())) {
            kept = all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains(".info"))
                    .toList();
        }
        assertThat(kept).hasSizeGreaterThan(10);
        List<String> script = List.of(
                "/bin/sh", "-c", "rm -f \"$@\"; for f; do echo lost > \"$f\"; done; mv \"$1\" \"$1.away\"", "sh");
        for (ServiceUser thief :
                List.of(BackupPlace.keeper(), ServiceUser.of("dsg-postgres"), ServiceUser.of("dsg-portal"))) {
            List<String> command = new ArrayList<>(script);
            kept.stream().limit(2_000).map(Path::toString).forEach(command::add);
            Map<Path, Long> before = sizes(kept);
            assertThat(Shell.call(thief.command(command), Map.of(), "").status())
                    .isNotZero();
            assertThat(sizes(kept).equals(before)).as(thief.name()).isTrue();
        }
        assertThatThrownBy(() -> GATEWAY.backups().retain(29)).isInstanceOf(Trouble.class);
        GATEWAY.backups().retain(30);
    }

    @Test
    @Order(4)
    @Proves(value = "R36", says = "System data, areas and logs are backed up; terminals are not")
    @DisplayName("a lost database comes back as it was at a given second, and nothing begins an empty one in its place")
    void lostDatabase() throws Exception {
        execute("insert into page (words) values ('before')");
        Instant second = now();
        execute("insert into page (words) values ('a mistake')");
        GATEWAY.backups().flush();

        GATEWAY.kill(ServerName.POSTGRES);
        Home.deleteTree(GATEWAY.home().resolve("postgres/data"));
        assertThatThrownBy(() -> GATEWAY.up(DATABASE))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("restore");

        Restored found = GATEWAY.backups().restore(Optional.of(second), RESTORED);
        assertThat(found.faults()).isEmpty();
        GATEWAY.reinstate(RESTORED);
        GATEWAY.up(DATABASE);

        assertThat(words()).containsExactly("before");
        execute("insert into page (words) values ('life goes on')");
        GATEWAY.backups().flush();
    }

    @Test
    @Order(5)
    @DisplayName("lost files come back with the database that knows them, also one that was removed after that second")
    void lostFiles() throws Exception {
        Path removed = store("removed later");
        Path month = archive("audit-202002.jsonl.gz", "架空の別の月");
        GATEWAY.backups().runFiles();
        Instant second = now();
        Files.delete(removed);
        Path late = store("came later");
        execute("insert into page (words) values ('later')");
        GATEWAY.backups().runFiles();
        GATEWAY.backups().flush();
        Home.deleteTree(GATEWAY.store());
        Home.deleteTree(GATEWAY.home().resolve("portal/audit-archive"));

        Home.deleteTree(RESTORED);
        GATEWAY.backups().restore(Optional.of(second), RESTORED);
        GATEWAY.reinstate(RESTORED);
        GATEWAY.up(DATABASE);

        assertThat(words()).doesNotContain("later");
        assertThat(removed).hasContent("removed later");
        assertThat(late).hasContent("came later");
        assertThat(month).hasContent("架空の別の月");
    }

    @Test
    @Order(3)
    @Proves(value = "R36", says = "System data, areas and logs are backed up; terminals are not")
    @DisplayName(
            "a drill compares the months of the audit log that have left the database with what is on record, and tells one that is missing")
    void oldMonths() throws Exception {
        Path month = archive("audit-202001.jsonl.gz", "架空の月");
        record("2020-01-01", month, "c5fe1d2ddd289c2bcc7863fce7ff4eabf20138b45d3bb6e05cf8ad9047ae49be");
        GATEWAY.backups().runFiles();
        assertThat(GATEWAY.backups().drill().faults()).isEmpty();

        record("2020-02-01", month.resolveSibling("audit-202002.jsonl.gz"), "0".repeat(64));
        GATEWAY.backups().runFiles();
        assertThatThrownBy(() -> GATEWAY.backups().drill())
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("audit-202002.jsonl.gz");
        execute("delete from audit_archive where month = '2020-02-01'");
    }

    /** A month's file where the portal would write one. */
    private static Path archive(String name, String content) {
        ServiceUser portal = ServiceUser.of("dsg-portal");
        Path file = Home.directory("rwx------", portal, GATEWAY.home().resolve("portal/audit-archive"))
                .resolve(name);
        portal.write(file, content.getBytes(StandardCharsets.UTF_8));
        return file;
    }

    private static void record(String month, Path file, String sha256) throws SQLException {
        execute("insert into audit_archive (month, rows, head_size, file, sha256, archived_at) values ('" + month
                + "', 0, 1, '" + file.getFileName() + "', '" + sha256 + "', now())");
    }

    private static Map<Path, Long> sizes(List<Path> files) {
        Map<Path, Long> sizes = new HashMap<>();
        files.forEach(file -> sizes.put(file, file.toFile().length()));
        return sizes;
    }

    /** A file where the portal would lay one. */
    private static Path store(String content) {
        UUID id = UUID.randomUUID();
        ServiceUser portal = ServiceUser.of("dsg-portal");
        Path blobs = Home.directory("rwx------", portal, GATEWAY.store().resolve("blobs"));
        Path directory =
                Home.directory("rwx------", portal, blobs.resolve(id.toString().substring(0, 2)));
        portal.write(directory.resolve(id.toString()), content.getBytes(StandardCharsets.UTF_8));
        return directory.resolve(id.toString());
    }

    private static Instant now() throws SQLException {
        try (Connection connection = owner();
                ResultSet result = connection.createStatement().executeQuery("select clock_timestamp()")) {
            result.next();
            return result.getObject(1, Timestamp.class).toInstant();
        }
    }

    private static List<String> words() throws SQLException {
        try (Connection connection = owner();
                ResultSet rows = connection.createStatement().executeQuery("select words from page order by at")) {
            List<String> words = new ArrayList<>();
            while (rows.next()) {
                words.add(rows.getString(1));
            }
            return words;
        }
    }

    private static void execute(String statement) throws SQLException {
        try (Connection connection = owner()) {
            connection.createStatement().execute(statement);
        }
    }

    private static Connection owner() throws SQLException {
        return DriverManager.getConnection(GATEWAY.properties().getProperty("dsg.db.url"), GATEWAY.ownerAccess());
    }
}
