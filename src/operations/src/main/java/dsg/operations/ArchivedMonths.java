package dsg.operations;

import dsg.protocol.evidence.Extract;
import dsg.protocol.evidence.Json;
import dsg.protocol.evidence.NotEvidence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Reads the files of the audit log's months as somebody else than the portal, row by row against the places in the database, and puts on
 * record which ones hold all of their month: no other month leaves the database.
 */
final class ArchivedMonths {

    private static final int AT_ONCE = 500;

    private static final String UNREAD = """
        select a.month, a.rows, a.head_size, a.file, a.sha256 from audit_archive a
        where a.month in (select audit_months()) and not exists (select 1 from audit_archive_kept k where k.month = a.month)
        order by a.month\
        """;

    private static final String PLACES = """
        select l.position, l.hash from audit_event e join audit_leaf l on l.event = e.id
        where e.at >= audit_month_begin(cast(? as date))
            and e.at < audit_month_begin(cast(cast(? as date) + interval '1 month' as date)) and l.position < ?
        order by l.position\
        """;

    private final Connection connection;
    private final Path folder;

    private ArchivedMonths(Connection connection, Path folder) {
        this.connection = connection;
        this.folder = folder;
    }

    /**
     * Reads those that nobody has read yet.
     *
     * @param folder where the portal lays the files
     * @return what is wrong, a line for each file
     */
    static List<String> read(Postgres postgres, Path folder) {
        try (Connection connection = postgres.superuser("dsg")) {
            return new ArchivedMonths(connection, folder).read();
        } catch (SQLException away) {
            throw new Trouble("データベースに接続できません: " + away.getMessage(), "The database: " + away.getMessage(), away);
        }
    }

    private record Month(String name, long rows, long headSize, String file, String sha256) {}

    private List<String> read() throws SQLException {
        List<String> faults = new ArrayList<>();
        for (Month month : unread()) {
            try {
                compare(month);
                keep(month);
            } catch (IOException | NotEvidence wrong) {
                faults.add("監査記録の保管が正しくない / a month of the audit log is not in its file: %s: %s"
                        .formatted(month.file(), wrong.getMessage()));
            }
        }
        return faults;
    }

    private List<Month> unread() throws SQLException {
        List<Month> months = new ArrayList<>();
        try (PreparedStatement there = connection.prepareStatement(
                        "select 1 from pg_class where oid = to_regclass('audit_archive_kept')");
                ResultSet row = there.executeQuery()) {
            if (!row.next()) {
                return months;
            }
        }
        try (PreparedStatement select = connection.prepareStatement(UNREAD);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                months.add(new Month(
                        row.getString(1), row.getLong(2), row.getLong(3), row.getString(4), row.getString(5)));
            }
        }
        return months;
    }

    private void compare(Month month) throws SQLException, IOException {
        Path file = folder.resolve(month.file());
        // the folder is the portal's: what it names must not lead elsewhere
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("ない / missing");
        }
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(false);
        MessageDigest digest = sha256();
        try (PreparedStatement select = connection.prepareStatement(PLACES);
                InputStream bytes =
                        new DigestInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), digest)) {
            select.setFetchSize(AT_ONCE);
            select.setString(1, month.name());
            select.setString(2, month.name());
            select.setLong(3, month.headSize());
            try (ResultSet place = select.executeQuery()) {
                compare(month, place, bytes);
            }
            bytes.transferTo(OutputStream.nullOutputStream());
        } finally {
            connection.rollback();
            connection.setAutoCommit(before);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(month.sha256())) {
            throw new IOException("SHA-256");
        }
    }

    private static void compare(Month month, ResultSet place, InputStream bytes) throws SQLException, IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(bytes), StandardCharsets.UTF_8));
        long rows = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (Json.object(line).containsKey("position")) {
                rows++;
                compare(Extract.placed(Json.object(line)), place);
            }
        }
        if (place.next() || rows != month.rows()) {
            throw new IOException("%d 件しかない / only %d rows".formatted(rows, rows));
        }
    }

    private static void compare(Extract.Placed placed, ResultSet place) throws SQLException, IOException {
        if (!place.next()
                || place.getLong(1) != placed.position()
                || !Arrays.equals(
                        place.getBytes(2),
                        HexFormat.of().parseHex(placed.entry().leaf().hex()))) {
            throw new IOException("位置 %d の記録が異なる / another row at %d".formatted(placed.position(), placed.position()));
        }
    }

    private void keep(Month month) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into audit_archive_kept (month, sha256, rows) values (cast(? as date), ?, ?)")) {
            insert.setString(1, month.name());
            insert.setString(2, month.sha256());
            insert.setLong(3, month.rows());
            insert.executeUpdate();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
