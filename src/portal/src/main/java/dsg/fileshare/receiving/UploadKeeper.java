package dsg.fileshare.receiving;

import dsg.platform.storage.BlobStore;
import dsg.platform.storage.BlobStore.Place;
import dsg.platform.storage.Blobs;
import dsg.platform.task.RecurringTask;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Looks every few seconds after uploads that nobody else looks after: received ones whose scan was lost with its server or came
 * to no result, broken ones whose time is over, staged files that belong to no upload.
 */
@ApplicationScoped
class UploadKeeper implements RecurringTask {

    /** A file that has just been begun may get its row yet. */
    private static final Duration YOUNG = Duration.ofMinutes(10);

    @Inject
    UploadQueue queue;

    @Inject
    UploadProgress progress;

    @Inject
    MarkingSteps markings;

    @Inject
    ScanWorker worker;

    @Inject
    Receptions receptions;

    @Inject
    BlobStore store;

    @Inject
    Blobs blobs;

    @Inject
    Clock clock;

    /** Nothing that was staged before is still being begun. */
    private Instant started = Instant.MIN;

    @PostConstruct
    void start() {
        started = clock.instant();
    }

    @Override
    public String kind() {
        return "fileshare.uploads";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public boolean isOfEveryServer() {
        return true;
    }

    @Override
    public void run() {
        receptions.retireSilent();
        List<BlobStore.Stored> staged = store.list(Place.STAGING);
        List<UploadQueue.Open> open = queue.open();
        open.forEach(this::lookAfter);
        sweep(staged, open);
    }

    private void lookAfter(UploadQueue.Open upload) {
        switch (upload.state()) {
            case RECEIVED, SCANNING -> worker.take(upload.contract(), upload.id());
            case HELD -> {
                if (upload.expiresAt().isBefore(clock.instant()) && progress.mayGiveUp()) {
                    markings.sealUndeclared(upload.contract(), upload.id());
                }
            }
            case RECEIVING -> {
                if (upload.expiresAt().isBefore(clock.instant()) && !receptions.isOpen(upload.id())) {
                    progress.expire(upload.contract(), upload.id());
                }
            }
            case PUBLISHED, REFUSED, CANCELLED, EXPIRED -> {
                // not in the queue
            }
        }
    }

    private void sweep(List<BlobStore.Stored> staged, List<UploadQueue.Open> open) {
        Set<UUID> known = open.stream().map(UploadQueue.Open::blob).collect(Collectors.toSet());
        Instant longAgo = clock.instant().minus(YOUNG);
        Instant old = longAgo.isAfter(started) ? longAgo : started;
        staged.stream()
                .filter(file -> !known.contains(file.id()) && file.changed().isBefore(old))
                .forEach(file -> blobs.discardStaged(file.id()));
    }
}
