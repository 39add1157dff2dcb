package dsg.fileshare.sending;

import dsg.fileshare.area.OpenAreas;
import dsg.fileshare.area.Permission;
import dsg.platform.access.SessionWatch;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.platform.storage.BlobStore.Place;
import dsg.platform.storage.Blobs;
import dsg.platform.storage.EncryptedFileReader;
import dsg.platform.storage.TamperedFile;
import dsg.platform.transfer.Disconnected;
import dsg.platform.transfer.TransferPulse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends the bytes of files, each segment only after it has been authenticated. What was changed on the disk ends in an alarm and
 * in a reply that stays incomplete.
 */
@ApplicationScoped
public class Sending {

    private static final Logger LOG = Logger.getLogger(Sending.class.getName());

    @Inject
    Blobs blobs;

    @Inject
    SessionWatch sessions;

    @Inject
    OpenAreas areas;

    @Inject
    AuditLog audit;

    /** Where the bytes go. A piece is valid during the call only. */
    @FunctionalInterface
    public interface Target {
        void take(ByteBuffer piece) throws IOException;
    }

    /** Opens the file, so that a missing key or memory is known while the reply can still say so. */
    public EncryptedFileReader open(FileDownload download) throws IOException {
        try {
            return blobs.read(Place.BLOBS, download.blob());
        } catch (TamperedFile tampered) {
            alarm(download, tampered);
            throw tampered;
        }
    }

    /** Sends the bytes from that position on, for as long as the session lives and the contract is open. */
    public void send(FileDownload download, EncryptedFileReader content, long from, long length, Target target)
            throws IOException {
        TransferPulse pulse =
                new TransferPulse(sessions, download.caller(), areas.ground(download.caller(), Permission.VIEW));
        try {
            content.position(from);
            long left = length;
            do {
                // an empty file has an end to be authenticated too
                ByteBuffer piece = content.next(left);
                pulse.moved(piece.remaining());
                left -= piece.remaining();
                hand(piece, target);
            } while (left > 0);
        } catch (TamperedFile tampered) {
            alarm(download, tampered);
            throw tampered;
        }
    }

    private static void hand(ByteBuffer piece, Target target) throws Disconnected {
        try {
            target.take(piece);
        } catch (IOException gone) {
            throw new Disconnected(gone);
        }
    }

    private void alarm(FileDownload download, TamperedFile tampered) {
        LOG.log(Level.SEVERE, "File " + download.id() + " was changed on the disk", tampered);
        audit.system(
                "fileshare.tampered",
                Outcome.FAILED,
                "fileshare.tampered",
                "file",
                download.id().value(),
                download.blob().contract().value());
    }
}
