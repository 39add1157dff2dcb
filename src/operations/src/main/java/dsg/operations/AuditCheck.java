package dsg.operations;

import dsg.operations.heads.HeadKeeper;
import dsg.operations.heads.TimeStamps;
import dsg.protocol.evidence.LogCheck;
import dsg.protocol.evidence.NotEvidence;
import dsg.protocol.evidence.Signatures;
import dsg.protocol.evidence.TreeHead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Verifies the audit log against the key and the heads that lie in a folder: the portal's own, or the copy that somebody else has kept,
 * which is worth more.
 */
final class AuditCheck {

    private static final Duration SKEW = Duration.ofMinutes(1);

    private final String url;
    private final Properties access;

    AuditCheck(String url, Properties access) {
        this.url = url;
        this.access = access;
    }

    /**
     * Verifies.
     *
     * @param folder holds {@code audit-log.pem} and {@code head-*.txt}
     * @param archives holds the months that have left the database
     */
    LogCheck.Report against(Path folder, Path archives) {
        try (Connection connection = DriverManager.getConnection(url, access)) {
            Path key = folder.resolve("audit-log.pem");
            if (Files.notExists(key)) {
                throw new Trouble(
                        "公開鍵がありません: " + key + "（最初の先頭は、起動から数分で署名されます）",
                        "No key in " + key + "; the first head is signed some minutes after the first start");
            }
            LogCheck.Report report =
                    new LogCheck(connection, Signatures.key(Files.readString(key)), heads(folder), archives).run();
            List<String> faults = new ArrayList<>(report.faults());
            faults.addAll(stamps(folder));
            return new LogCheck.Report(report.rows(), report.heads(), faults);
        } catch (SQLException e) {
            throw new Trouble("データベースに接続できません: " + e.getMessage(), "The database: " + e.getMessage(), e);
        } catch (NotEvidence e) {
            throw new Trouble(folder + " を読み取れません: " + e.getMessage(), "Cannot be read: " + folder, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stamps that are no third party's, or of another head; looked at where its certificate lies in the folder. */
    private static List<String> stamps(Path folder) throws IOException {
        Path certificate = folder.resolve("stamps.crt");
        if (Files.notExists(certificate)) {
            return List.of();
        }
        List<String> faults = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            TimeStamps authority = TimeStamps.of(certificate);
            for (Path head : files.filter(each -> each.getFileName().toString().matches("head-\\d+\\.txt"))
                    .sorted()
                    .toList()) {
                Path stamp = folder.resolve(HeadKeeper.stampOf(head));
                if (Files.exists(stamp)) {
                    fault(authority, head, stamp).ifPresent(faults::add);
                }
            }
        } catch (GeneralSecurityException unreadable) {
            throw new NotEvidence(certificate + " を読み取れません / cannot be read", unreadable);
        }
        return faults;
    }

    /** A head that says it is younger than its stamp was not signed when it says. */
    private static Optional<String> fault(TimeStamps authority, Path head, Path stamp) throws IOException {
        String name = String.valueOf(head.getFileName());
        try {
            Instant stamped = authority.time(Files.readAllBytes(stamp), Files.readAllBytes(head));
            Instant said = TreeHead.read(Files.readString(head)).at();
            return said.isAfter(stamped.plus(SKEW))
                    ? Optional.of("%s: 時刻認証 %s より後の時刻です / says a time after its stamp".formatted(name, stamped))
                    : Optional.empty();
        } catch (IOException wrong) {
            return Optional.of(
                    "%s: 時刻認証が正しくありません / its time stamp does not hold: %s".formatted(name, wrong.getMessage()));
        }
    }

    private static List<TreeHead> heads(Path folder) throws IOException {
        List<TreeHead> heads = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.getFileName().toString().matches("head-\\d+\\.txt"))
                    .sorted()
                    .toList()) {
                heads.add(TreeHead.read(Files.readString(file)));
            }
        }
        return heads;
    }
}
