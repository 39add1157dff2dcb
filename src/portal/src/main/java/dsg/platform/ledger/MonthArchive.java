package dsg.platform.ledger;

import dsg.platform.calendar.Clocks;
import dsg.protocol.evidence.Entry;
import dsg.protocol.evidence.Extract;
import dsg.protocol.evidence.ExtractCheck;
import dsg.protocol.evidence.Merkle;
import dsg.protocol.evidence.NotEvidence;
import dsg.protocol.evidence.Signatures;
import dsg.protocol.evidence.TreeHead;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Months of the log as files: extracts like any other, packed, so that whoever holds the key and a head verifies them without us. A file
 * is on record only when it lies on the disk whole; a server that dies before leaves one that the next try writes again.
 */
@ApplicationScoped
class MonthArchive {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'audit-'yyyyMM'.jsonl.gz'");
    /** Nodes of the tree are remembered for so many rows: neighbours share most of them. */
    private static final int SHARED = 2_000;

    private static final int AT_ONCE = 500;

    @Resource(lookup = "java:jboss/datasources/Portal")
    DataSource database;

    @Inject
    LedgerTable table;

    @Inject
    MonthTable months;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "dsg.audit.archive")
    Optional<String> folder;

    /** Writes a month that is over; empty where nobody has named a folder, or nothing was ever signed. */
    Optional<ArchivedMonth> write(LocalDate month) throws SQLException, IOException {
        Optional<TreeHead> head = ledger.sign();
        if (folder.isEmpty() || head.isEmpty()) {
            return Optional.empty();
        }
        Path file = Path.of(folder.get()).resolve(NAME.format(month));
        Files.createDirectories(Path.of(folder.get()));
        Path fresh = file.resolveSibling(file.getFileName() + ".fresh");
        MessageDigest digest = sha256();
        long rows;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(fresh), digest);
                Writer lines =
                        new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(out), StandardCharsets.UTF_8))) {
            rows = write(month, head.get(), lines);
        }
        flush(fresh);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flush(Path.of(folder.get()));
        return Optional.of(new ArchivedMonth(
                month,
                rows,
                head.get().size(),
                file.getFileName().toString(),
                HexFormat.of().formatHex(digest.digest()),
                clock.instant(),
                null,
                true));
    }

    private long write(LocalDate month, TreeHead head, Writer lines) throws SQLException, IOException {
        lines.write(Extract.first(head) + "\n");
        long[] rows = {0};
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Merkle.Nodes[] nodes = {table.nodes(connection)};
            months.rows(connection, begin(month), begin(month.plusMonths(1)), (position, entry) -> {
                if (position >= head.size()) {
                    return;
                }
                rows[0]++;
                if (rows[0] % SHARED == 0) {
                    nodes[0] = table.nodes(connection);
                }
                line(lines, new Extract.Placed(position, entry, Merkle.inclusion(nodes[0], position, head.size())));
            });
            connection.rollback();
        }
        return rows[0];
    }

    private static void line(Writer lines, Extract.Placed placed) {
        try {
            lines.write(Extract.line(placed) + "\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** What is wrong with the file of a month on record; empty where it is whole and every row of it is under its signed head. */
    List<String> faults(ArchivedMonth month) {
        try {
            if (!sha256(path(month)).equals(month.sha256())) {
                return List.of("sha256");
            }
            try (BufferedReader lines = lines(path(month))) {
                ExtractCheck.Outcome outcome =
                        new ExtractCheck(Signatures.key(ledger.publicKey()), List.of()).check(lines);
                return outcome.entries() == month.rows() ? outcome.faults() : List.of("rows");
            }
        } catch (IOException | NotEvidence unreadable) {
            return List.of(String.valueOf(unreadable.getMessage()));
        }
    }

    /** Lays the month's rows beside the log and has them enter it; in the running transaction. */
    void bringBack(ArchivedMonth month) throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                BufferedReader lines = lines(path(month))) {
            String beside = months.beside(connection, month.month());
            List<Entry> some = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Extract.entry(line).ifPresent(some::add);
                if (some.size() == AT_ONCE) {
                    months.lay(connection, beside, some);
                    some.clear();
                }
            }
            months.lay(connection, beside, some);
            months.returned(connection, month.month());
        }
    }

    private Path path(ArchivedMonth month) throws IOException {
        return Path.of(folder.orElseThrow(() -> new IOException("dsg.audit.archive")))
                .resolve(month.file());
    }

    private static BufferedReader lines(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
    }

    private static Instant begin(LocalDate month) {
        return month.atStartOfDay(Clocks.JAPAN).toInstant();
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static void flush(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
