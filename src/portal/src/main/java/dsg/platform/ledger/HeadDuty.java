package dsg.platform.ledger;

import dsg.platform.task.RecurringTask;
import dsg.protocol.evidence.TreeHead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signs a head several times an hour and lays it into a folder, which an operator lets lie with somebody else: a log that is built anew,
 * with the signing key at hand, does not continue the heads that were given away.
 */
@ApplicationScoped
class HeadDuty implements RecurringTask {

    @Inject
    Ledger ledger;

    @Inject
    @ConfigProperty(name = "dsg.audit.heads")
    Optional<String> folder;

    /** An hour at most. */
    @Inject
    @ConfigProperty(name = "dsg.audit.head-every", defaultValue = "PT10M")
    Duration every;

    @Override
    public String kind() {
        return "audit.head";
    }

    @Override
    public Duration every() {
        return atLeastHourly(every);
    }

    static Duration atLeastHourly(Duration set) {
        Duration most = Duration.ofHours(1);
        return set.compareTo(most) > 0 ? most : set;
    }

    @Override
    public void run() {
        ledger.tellStanding();
        ledger.sign().ifPresent(head -> folder.map(Path::of).ifPresent(path -> handOut(path, head)));
    }

    private void handOut(Path path, TreeHead head) {
        try {
            Files.createDirectories(path);
            lay(path.resolve("audit-log.pem"), ledger.publicKey());
            lay(path.resolve("head-%018d.txt".formatted(head.size())), head.text());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Once: what lies there is never written again. */
    private static void lay(Path file, String text) throws IOException {
        if (Files.notExists(file)) {
            Path fresh = file.resolveSibling(file.getFileName() + ".fresh");
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
