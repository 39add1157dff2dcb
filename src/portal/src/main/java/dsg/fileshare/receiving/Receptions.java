package dsg.fileshare.receiving;

import dsg.platform.access.Refused;
import dsg.platform.storage.Blobs;
import dsg.platform.storage.SealedBlob;
import dsg.platform.transfer.Reception;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The uploads that this process has open. What is not open here is known by its staged file. */
@ApplicationScoped
class Receptions {

    /** Each keeps one begun segment in the heap while nobody feeds it: 32 MiB in all. */
    private static final int MOST = 128;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Map<UUID, Reception> open = new ConcurrentHashMap<>();

    /** By upload, the staged file that this process writes it to. */
    private final Map<UUID, UUID> files = new ConcurrentHashMap<>();

    @Inject
    Blobs blobs;

    /** A request's turn to feed one upload. */
    record Turn(Reception reception, long number) implements AutoCloseable {
        @Override
        public void close() {
            reception.rest(number);
        }
    }

    /** A turn at this upload. What is open of it here is closed where another server has gone on with it in another file. */
    Turn take(UploadTicket ticket) {
        UploadId id = ticket.id();
        UUID file = files.get(id.value());
        if (file != null && !file.equals(ticket.staged().id())) {
            retire(id);
        }
        if (open.size() >= MOST) {
            retireSilent(Reception.SILENCE);
        }
        if (open.size() >= MOST && !open.containsKey(id.value())) {
            throw Refused.unavailable("storage.busy");
        }
        while (true) {
            Reception reception = open.computeIfAbsent(id.value(), unknown -> new Reception());
            OptionalLong turn = reception.take(System.nanoTime());
            if (turn.isPresent()) {
                return new Turn(reception, turn.getAsLong());
            }
            open.remove(id.value(), reception);
        }
    }

    /** From now on this process writes the upload to that file. */
    void writes(UploadId id, SealedBlob staged) {
        files.put(id.value(), staged.id());
    }

    /** The file that this process writes it to; whoever has the turn has opened one. */
    UUID file(UploadId id) {
        UUID file = files.get(id.value());
        if (file == null) {
            throw Refused.conflict("transfer.locked");
        }
        return file;
    }

    /** Bytes of this upload that need not be sent again. */
    long offset(UploadId id, SealedBlob staged, long announced) {
        boolean own = staged.id().equals(files.get(id.value()));
        Reception reception = own ? open.get(id.value()) : null;
        OptionalLong live = reception == null ? OptionalLong.empty() : reception.received();
        return live.orElseGet(() -> blobs.certainBytes(staged.id(), announced));
    }

    boolean isOpen(UploadId id) {
        return open.containsKey(id.value());
    }

    void retire(UploadId id) {
        files.remove(id.value());
        Reception reception = open.remove(id.value());
        if (reception != null) {
            reception.retire();
        }
    }

    /** Closes what nobody has fed for a while. */
    void retireSilent() {
        retireSilent(PATIENCE);
    }

    private void retireSilent(Duration patience) {
        open.entrySet().removeIf(entry -> entry.getValue().retireIfSilent(System.nanoTime(), patience));
        files.keySet().retainAll(open.keySet());
    }

    void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) UploadEnded upload) {
        retire(upload.upload());
        blobs.discard(upload.blob());
    }

    @PreDestroy
    void closeAll() {
        open.values().forEach(Reception::retire);
    }
}
