package dsg.fileshare.receiving;

import dsg.fileshare.area.OpenAreas;
import dsg.fileshare.area.Permission;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.SessionWatch;
import dsg.platform.content.FileRules;
import dsg.platform.storage.BlobStore.Place;
import dsg.platform.storage.BlobWriting;
import dsg.platform.storage.Blobs;
import dsg.platform.storage.EncryptedFileWriter.Written;
import dsg.platform.storage.SealedBlob;
import dsg.platform.storage.StorageFull;
import dsg.platform.transfer.Disconnected;
import dsg.platform.transfer.TransferPulse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/**
 * Takes the bytes of uploads, once (decision 5): first look at the content, then hash and encryption side by side into the
 * staged file. What the rules refuse ends the upload at once, and nothing of it stays.
 */
@ApplicationScoped
public class Receiving {

    private static final int PIECE = 64 * 1024;

    @Inject
    Uploads uploads;

    @Inject
    UploadProgress progress;

    @Inject
    Receptions receptions;

    @Inject
    FileRules rules;

    @Inject
    Blobs blobs;

    @Inject
    SessionWatch sessions;

    @Inject
    OpenAreas areas;

    /**
     * Takes what a request brings for an upload, from that offset on, and returns how many bytes have come in all. Returns after
     * the last byte only when the whole file is durable and noted as received.
     */
    public long receive(UploadId id, long offset, InputStream body) throws IOException {
        UploadTicket ticket = uploads.resume(id);
        try (Receptions.Turn turn = receptions.take(ticket)) {
            long received = turn.reception().open(turn.number(), () -> open(ticket));
            if (received != offset) {
                throw Refused.conflict("fileshare.upload.offset");
            }
            received = copy(ticket, turn, received, body);
            if (received == ticket.size()) {
                finish(ticket, turn);
            }
            return received;
        } catch (RuleBroken | StorageFull refused) {
            progress.refuse(ticket, refused);
            throw refused;
        }
    }

    private long copy(UploadTicket ticket, Receptions.Turn turn, long from, InputStream body) throws IOException {
        byte[] piece = new byte[PIECE];
        TransferPulse pulse =
                new TransferPulse(sessions, ticket.caller(), areas.ground(ticket.caller(), Permission.UPLOAD));
        long received = from;
        int count = read(body, piece);
        while (count >= 0) {
            pulse.moved(count);
            received += count;
            if (received > ticket.size()) {
                throw new RuleBroken("fileshare.upload.toolong");
            }
            turn.reception().write(turn.number(), piece, count, System.nanoTime());
            count = read(body, piece);
        }
        return received;
    }

    private void finish(UploadTicket ticket, Receptions.Turn turn) throws IOException {
        UUID file = receptions.file(ticket.id());
        Written written = turn.reception().finish(turn.number());
        receptions.retire(ticket.id());
        uploads.receive(ticket.id(), file, written.sha256());
    }

    /** The staged file of an upload: a new one, or what a broken one left, sealed again. */
    private BlobWriting open(UploadTicket ticket) throws IOException {
        boolean broken = blobs.find(Place.STAGING, ticket.staged().id()).isPresent();
        SealedBlob target = broken ? blobs.fresh(ticket.staged().contract()) : ticket.staged();
        BlobWriting writing = blobs.write(target, head -> rules.beginning(ticket.name(), head));
        if (!broken) {
            receptions.writes(ticket.id(), target);
            return writing;
        }
        boolean whole = false;
        try {
            blobs.copyCertain(ticket.staged(), ticket.size(), writing);
            writing.pause();
            progress.continueIn(ticket, target);
            whole = true;
        } finally {
            if (!whole) {
                writing.close();
                blobs.discard(target.id());
            }
        }
        blobs.discard(ticket.staged().id());
        receptions.writes(ticket.id(), target);
        return writing;
    }

    private static int read(InputStream body, byte[] piece) throws Disconnected {
        try {
            return body.read(piece);
        } catch (IOException gone) {
            throw new Disconnected(gone);
        }
    }
}
