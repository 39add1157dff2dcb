package dsg.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Looks whether a restored database, the restored files and the audit log's restored months fit together. */
final class RestoredCheck {

    private static final int SAMPLE = 50;
    private static final int TOLD = 5;

    private static final String ROWS = """
        select coalesce(sum((xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I.%I', n.nspname, c.relname),
        false, true, '')))[1]::text::bigint), 0)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname = 'public'\
        """;

    private final RestoredCluster copy;
    private final Path directory;
    private final Path inService;

    RestoredCheck(RestoredCluster copy, Path directory, Path inService) {
        this.copy = copy;
        this.directory = directory;
        this.inService = inService;
    }

    Restored look(Duration recovery, Instant begin) {
        long rows = Long.parseLong(copy.query("dsg", ROWS));
        List<UUID> known = known();
        List<String> faults = new ArrayList<>();
        known.stream()
                .filter(id -> Files.notExists(blob(restored(), id)))
                .limit(TOLD)
                .forEach(id -> faults.add("ファイル本体がない / blob missing: " + id));
        List<UUID> sample = sample(known);
        sample.stream()
                .filter(id -> !hash(blob(restored(), id)).equals(hash(blob(inService, id))))
                .limit(TOLD)
                .forEach(id -> faults.add("ファイル本体が異なる / blob differs: " + id));
        faults.addAll(months());
        return new Restored(
                recovery, loss(begin), rows, known.size(), bytes(known), sample.size(), String.join("; ", faults));
    }

    /** Months of the audit log that are on record as archived and did not come back as they are on record. */
    private List<String> months() {
        if (copy.query("dsg", "select to_regclass('audit_archive')").isEmpty()) {
            return List.of();
        }
        return copy.query("dsg", "select sha256 || ' ' || file from audit_archive order by month")
                .lines()
                .filter(line -> !line.isBlank())
                .filter(line -> !isWhole(line.substring(line.indexOf(' ') + 1), line.substring(0, line.indexOf(' '))))
                .limit(TOLD)
                .map(line -> "監査記録の保管がないか異なる / a month of the audit log is missing or differs: "
                        + line.substring(line.indexOf(' ') + 1))
                .toList();
    }

    private boolean isWhole(String name, String sha256) {
        Path file = directory.resolve("audit-archive").resolve(name);
        return Files.exists(file) && hash(file).equals(sha256);
    }

    /** Files that the database knows, without those of contracts whose key is gone, which nobody can read any more. */
    private List<UUID> known() {
        if (copy.query("dsg", "select to_regclass('stored_file')").isEmpty()) {
            return List.of();
        }
        return copy.query("dsg", "select id from stored_file where purged_at is null")
                .lines()
                .filter(line -> !line.isBlank())
                .map(UUID::fromString)
                .toList();
    }

    private List<UUID> sample(List<UUID> known) {
        List<UUID> mixed = new ArrayList<>(known);
        Collections.shuffle(mixed);
        return mixed.stream()
                .filter(id -> Files.exists(blob(restored(), id)) && Files.exists(blob(inService, id)))
                .limit(SAMPLE)
                .toList();
    }

    private Duration loss(Instant begin) {
        String newest = copy.query("postgres", "select extract(epoch from pg_last_xact_replay_timestamp())");
        if (newest.isEmpty()) {
            return Duration.ZERO;
        }
        Duration loss = Duration.between(Instant.ofEpochMilli((long) (Double.parseDouble(newest) * 1000)), begin);
        return loss.isNegative() ? Duration.ZERO : loss;
    }

    private long bytes(List<UUID> known) {
        return known.stream()
                .map(id -> blob(restored(), id))
                .filter(Files::exists)
                .mapToLong(file -> file.toFile().length())
                .sum();
    }

    private Path restored() {
        return directory.resolve("store");
    }

    private static Path blob(Path store, UUID id) {
        return store.resolve("blobs").resolve(id.toString().substring(0, 2)).resolve(id.toString());
    }

    private static String hash(Path file) {
        try (InputStream bytes = Files.newInputStream(file);
                DigestInputStream content = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
