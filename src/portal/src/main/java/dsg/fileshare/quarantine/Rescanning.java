package dsg.fileshare.quarantine;

import dsg.contract.ContractDirectory;
import dsg.platform.access.ContractId;
import dsg.platform.keys.KeyMissing;
import dsg.platform.keys.WrongWrapping;
import dsg.platform.scan.ScanAnswer;
import dsg.platform.scan.Scanner;
import dsg.platform.storage.BlobStore.Place;
import dsg.platform.storage.Blobs;
import dsg.platform.storage.EncryptedFileReader;
import dsg.platform.storage.TamperedFile;
import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Scans what is stored again when the scanner's definitions have changed, so many bytes a minute that people's own uploads do not wait.
 * What was looked at stands with each file, so that a server that dies loses nothing but the file in hand.
 */
@ApplicationScoped
class Rescanning implements RecurringTask {

    private static final Logger LOG = Logger.getLogger(Rescanning.class.getName());

    @Inject
    RescanSteps steps;

    @Inject
    ContractDirectory contracts;

    @Inject
    Scanner scanner;

    @Inject
    Blobs blobs;

    /** Bytes that are looked at in one go. */
    @Inject
    @ConfigProperty(name = "dsg.rescan.bytes", defaultValue = "536870912")
    long most;

    @Override
    public String kind() {
        return "fileshare.rescan";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        try {
            String definitions = scanner.definitions();
            if (!steps.isOver(definitions)) {
                look(definitions);
            }
        } catch (IOException silent) {
            throw new UncheckedIOException("the scanner does not answer", silent);
        }
    }

    private void look(String definitions) throws IOException {
        long left = most;
        for (ContractId contract : contracts.all()) {
            List<RescanSteps.Due> due = steps.some(contract, definitions);
            while (!due.isEmpty()) {
                for (RescanSteps.Due file : due) {
                    if (left <= 0) {
                        return;
                    }
                    left -= 1 + file.size();
                    look(contract, file, definitions);
                }
                due = steps.some(contract, definitions);
            }
        }
        steps.finish(definitions);
    }

    /** A file that cannot be read is the check of consistency's to tell; the others are looked at all the same. */
    private void look(ContractId contract, RescanSteps.Due file, String definitions) throws IOException {
        ScanAnswer answer;
        try (EncryptedFileReader content = blobs.read(Place.BLOBS, file.blob())) {
            answer = scanner.scan(content);
        } catch (KeyMissing | WrongWrapping | TamperedFile | NoSuchFileException unreadable) {
            if (blobs.find(Place.QUARANTINE, file.blob().id()).isPresent()) {
                steps.infected(contract, file.id(), definitions, "");
                return;
            }
            LOG.log(Level.WARNING, "File " + file.id() + " cannot be scanned again", unreadable);
            answer = new ScanAnswer.BeyondLimits();
        }
        switch (answer) {
            case ScanAnswer.Clean clean -> steps.clean(contract, file.id(), definitions);
            case ScanAnswer.Infected(String signature) -> {
                // the move comes first: a server that dies in between finds it there and goes on
                blobs.move(file.blob().id(), Place.BLOBS, Place.QUARANTINE);
                steps.infected(contract, file.id(), definitions, signature);
            }
            case ScanAnswer.Unfinished unfinished -> throw new IOException("the scanner came to no result");
            case ScanAnswer.Encrypted encrypted -> steps.unread(contract, file.id(), definitions);
            case ScanAnswer.BeyondLimits beyond -> steps.unread(contract, file.id(), definitions);
            case ScanAnswer.Overlapping overlapping -> steps.unread(contract, file.id(), definitions);
        }
    }
}
