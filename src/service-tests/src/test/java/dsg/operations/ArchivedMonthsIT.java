package dsg.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.proof.Proves;
import dsg.protocol.evidence.Entry;
import dsg.protocol.evidence.Extract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which months of the audit log the database lets go, and what the operator's program has to have read before; on a real PostgreSQL. */
class ArchivedMonthsIT {

    private static final Gateway GATEWAY = fresh();
    private static final EnumSet<ServerName> DATABASE = EnumSet.of(ServerName.POSTGRES);
    private static final String WRITER = "writer-of-long-ago";

    private static Gateway fresh() {
        Gateway gateway = Beside.gateway("months", 40);
        gateway.delete();
        return gateway;
    }

    @BeforeAll
    static void up() {
        GATEWAY.up(DATABASE);
        GATEWAY.migrate();
    }

    @AfterAll
    static void end() {
        GATEWAY.down();
        GATEWAY.delete();
    }

    @Test
    @Proves(value = "Decision 6", says = "The log is only added to")
    @DisplayName(
            "a month leaves the database when the operator's program has found each of its rows in the file, and not"
                    + " by what the portal's role says")
    void whole() throws Exception {
        List<Entry> rows = month("2020-01");
        byte[] file = packed(rows);
        archive("2020-01", file);
        record("2020-01", rows.size(), file);
        assertThatThrownBy(() -> asPortal("select audit_end_month(date '2020-01-01')"))
                .hasMessageContaining("read by nobody but its writer");
        assertThatThrownBy(() -> asPortal("insert into audit_archive_kept (month, sha256, rows) select month, sha256,"
                        + " rows from audit_archive where month = '2020-01-01'"))
                .hasMessageContaining("permission denied");

        assertThat(GATEWAY.backups().readMonths()).isEmpty();
        asPortal("select audit_end_month(date '2020-01-01')");
        assertThat(number("select count(*) from audit_event where at < '2020-02-01'"))
                .isZero();
        assertThat(number("select count(*) from audit_leaf where writer = '" + WRITER + "2020-01'"))
                .isEqualTo(rows.size());
    }

    @Test
    @Proves(value = "Decision 6", says = "The log is only added to")
    @DisplayName("a month whose file is missing, lacks a row, holds another row, or leads elsewhere stays, and is told")
    void notWhole() throws Exception {
        List<Entry> rows = month("2020-03");
        stays("2020-03", rows.size(), new byte[] {0}, false);

        List<Entry> lacking = month("2020-04");
        stays("2020-04", lacking.size(), packed(lacking.subList(0, 2)), true);

        List<Entry> changed = month("2020-05");
        Map<String, String> other = new LinkedHashMap<>(changed.get(1).values());
        other.put("outcome", "REFUSED");
        stays("2020-05", changed.size(), packed(List.of(changed.get(0), new Entry(other), changed.get(2))), true);

        List<Entry> linked = month("2020-06");
        byte[] file = packed(linked);
        Path elsewhere = archive("2020-06", file).resolveSibling("elsewhere");
        Files.move(elsewhere.resolveSibling(name("2020-06")), elsewhere);
        Files.createSymbolicLink(elsewhere.resolveSibling(name("2020-06")), elsewhere);
        stays("2020-06", linked.size(), file, false);

        List<Entry> exchanged = month("2020-07");
        archive("2020-07", packed(exchanged));
        stays("2020-07", exchanged.size(), new byte[] {1}, false);
    }

    @Test
    @DisplayName("what comes back into the log is a table that the log's owner made, never a view of the caller's that"
            + " would run with the owner's rights")
    void noView() throws Exception {
        try (Connection connection = Databank.superuser(GATEWAY);
                Statement portal = connection.createStatement()) {
            connection.setAutoCommit(false);
            // today the portal may make nothing of its own in the database; the function does not rely on that
            portal.execute("grant temporary on database dsg to dsg_portal");
            portal.execute("set local role dsg_portal");
            portal.execute("create function pg_temp.spy() returns uuid language plpgsql as $$ begin"
                    + " raise exception 'ran as %', current_user; end $$");
            portal.execute("create temporary view audit_returning_202008 as select pg_temp.spy() as id, now() as at,"
                    + " 'w'::text as writer, 1::bigint as writer_sequence, null::uuid as account, null::text as username,"
                    + " null::uuid as terminal, null::uuid as session, null::uuid as contract, 'X'::text as action,"
                    + " null::text as object_type, null::uuid as object_id, 'OK'::text as outcome, null::text as code,"
                    + " null::text as detail, null::bytea as mac");
            portal.execute("grant select on audit_returning_202008 to public");
            assertThatThrownBy(() -> portal.execute("select audit_month_returned(date '2020-08-01')"))
                    .hasMessageContaining("nothing of this month");
            connection.rollback();
        }
    }

    /** With this record of the file, the month is told and stays; where it is wanted the file is laid first. */
    private static void stays(String month, int rows, byte[] file, boolean laid) throws Exception {
        if (laid) {
            archive(month, file);
        }
        record(month, rows, file);
        assertThat(GATEWAY.backups().readMonths())
                .anySatisfy(fault -> assertThat(fault).contains(name(month)));
        assertThatThrownBy(() -> asPortal("select audit_end_month(date '" + month + "-01')"))
                .hasMessageContaining("read by nobody but its writer");
    }

    /** Three rows in their places. */
    private static List<Entry> month(String month) throws SQLException {
        List<Entry> rows = List.of(entry(month, 1), entry(month, 2), entry(month, 3));
        for (Entry row : rows) {
            execute("insert into audit_event (id, at, writer, writer_sequence, action, outcome) values ('"
                    + row.get("id")
                    + "', '" + row.get("at") + "', '" + row.get("writer") + "', " + row.get("writer_sequence")
                    + ", '架空', 'OK')");
            execute("insert into audit_leaf (position, event, writer, writer_sequence, hash) select"
                    + " coalesce(max(position) + 1, 0), '" + row.get("id") + "', '" + row.get("writer") + "', "
                    + row.get("writer_sequence") + ", '\\x" + row.leaf().hex() + "' from audit_leaf");
        }
        execute("select audit_begin_month(date '" + month + "-01')");
        return rows;
    }

    private static Entry entry(String month, int number) {
        return new Entry(Map.of(
                "id",
                UUID.nameUUIDFromBytes((month + number).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                "at",
                month + "-0" + (number + 1) + "T12:00:00.000000Z",
                "writer",
                WRITER + month,
                "writer_sequence",
                Integer.toString(number),
                "action",
                "架空",
                "outcome",
                "OK"));
    }

    /** As the portal packs a month; the proofs are for others. */
    private static byte[] packed(List<Entry> rows) throws IOException, SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer lines = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8)) {
            for (Entry row : rows) {
                long position = number("select position from audit_leaf where event = '" + row.get("id") + "'");
                lines.write(Extract.line(new Extract.Placed(position, row, List.of())) + "\n");
            }
        }
        return bytes.toByteArray();
    }

    private static String name(String month) {
        return "audit-" + month.replace("-", "") + ".jsonl.gz";
    }

    /** Where the portal would write it. */
    private static Path archive(String month, byte[] content) {
        ServiceUser portal = ServiceUser.of("dsg-portal");
        Path file = Home.directory("rwx------", portal, GATEWAY.home().resolve("portal/audit-archive"))
                .resolve(name(month));
        portal.write(file, content);
        return file;
    }

    /** What the portal says of its file. */
    private static void record(String month, int rows, byte[] file) throws Exception {
        asPortal("insert into audit_archive (month, rows, head_size, file, sha256, archived_at) select '" + month
                + "-01', " + rows + ", max(position) + 1, '" + name(month) + "', '" + sha256(file)
                + "', now() from audit_leaf");
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static void asPortal(String statement) throws SQLException {
        try (Connection connection = Databank.superuser(GATEWAY);
                Statement portal = connection.createStatement()) {
            portal.execute("set role dsg_portal");
            portal.execute(statement);
        }
    }

    private static void execute(String statement) throws SQLException {
        try (Connection connection = Databank.superuser(GATEWAY);
                Statement owner = connection.createStatement()) {
            owner.execute(statement);
        }
    }

    private static long number(String select) throws SQLException {
        try (Connection connection = Databank.superuser(GATEWAY);
                Statement owner = connection.createStatement();
                ResultSet rows = owner.executeQuery(select)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
