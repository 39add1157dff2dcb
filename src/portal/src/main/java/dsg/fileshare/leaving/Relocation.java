package dsg.fileshare.leaving;

import dsg.contract.ContractDirectory;
import dsg.contract.ContractState;
import dsg.fileshare.arriving.ArrivalSteps;
import dsg.fileshare.removal.Departure;
import dsg.platform.access.RuleBroken;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.platform.content.FileName;
import dsg.platform.content.FileRules;
import dsg.platform.storage.BlobStore.Place;
import dsg.platform.storage.BlobWriting;
import dsg.platform.storage.Blobs;
import dsg.platform.storage.EncryptedFileReader;
import dsg.platform.storage.EncryptedFileWriter.Written;
import dsg.platform.storage.SealedBlob;
import dsg.platform.storage.TamperedFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries one file to another area: decrypted segment by segment under the one contract's key, sealed under the other's, and hashed on
 * the way. No plaintext touches a disk, and memory holds a few segments whatever the size.
 */
@ApplicationScoped
class Relocation {

    private static final Logger LOG = Logger.getLogger(Relocation.class.getName());
    private static final long LOOK_EVERY = 16L << 20;

    @Inject
    Blobs blobs;

    @Inject
    FileRules rules;

    @Inject
    ContractDirectory contracts;

    @Inject
    ArrivalSteps arrivals;

    @Inject
    AuditLog audit;

    /** Brings the file into the other area's staging, and hands it over there. */
    void carry(Departure departure, Departure.Item item) throws IOException {
        demandOpen(departure);
        arrivals.demandRoom(departure, item);
        blobs.requireRoom(item.size());
        SealedBlob target = blobs.fresh(departure.target());
        boolean handed = false;
        try {
            Written written = copy(departure, item, target);
            if (written.size() != item.size() || !written.sha256().equals(item.sha256())) {
                alarm(departure, item, null);
                throw new RuleBroken("fileshare.tampered");
            }
            arrivals.arrive(departure, item, target);
            handed = true;
        } catch (TamperedFile tampered) {
            alarm(departure, item, tampered);
            throw new RuleBroken("fileshare.tampered");
        } finally {
            if (!handed) {
                blobs.discardStaged(target.id());
            }
        }
    }

    private Written copy(Departure departure, Departure.Item item, SealedBlob target) throws IOException {
        FileName name = rules.name(item.name());
        try (EncryptedFileReader content = blobs.read(Place.BLOBS, item.blob());
                BlobWriting writing = blobs.write(target, head -> rules.beginning(name, head))) {
            long looked = 0;
            while (content.position() < content.size()) {
                if (content.position() - looked >= LOOK_EVERY) {
                    looked = content.position();
                    demandOpen(departure);
                }
                writing.write(content.next(content.size() - content.position()));
            }
            // also of an empty file, whose end is authenticated like any other's
            content.next(1);
            return writing.finish();
        }
    }

    /** The files leave while their contract is open, and come to one in use; both are asked again while a large one is carried. */
    private void demandOpen(Departure departure) {
        ContractState source = contracts.stateOf(departure.source());
        if (!source.letsOut()) {
            contracts.demandCertainty();
            throw new RuleBroken("fileshare.rule.state." + source);
        }
        if (!contracts.stateOf(departure.target()).admitsNew()) {
            contracts.demandCertainty();
            throw new RuleBroken("fileshare.move.target");
        }
    }

    private void alarm(Departure departure, Departure.Item item, @Nullable TamperedFile tampered) {
        LOG.log(Level.SEVERE, "File " + item.file() + " was changed on the disk", tampered);
        audit.system(
                "fileshare.tampered",
                Outcome.FAILED,
                "fileshare.tampered",
                "file",
                item.file().value(),
                departure.source().value());
    }
}
