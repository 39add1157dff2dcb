package dsg.fileshare;

import dsg.platform.access.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One file of a removal. Its identifier names the upload by which a moved file comes in, so that it comes in once only. */
@Entity
class RemovalItem {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID contract;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "removal", updatable = false)
    private Removal removal;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "file", updatable = false)
    private StoredFile file;

    @Enumerated(EnumType.STRING)
    private ItemState state = ItemState.WAITING;

    @Enumerated(EnumType.STRING)
    private @Nullable Label label;

    private @Nullable String code;
    private @Nullable Instant doneAt;

    @SuppressWarnings("NullAway.Init")
    protected RemovalItem() {}

    RemovalItem(Removal removal, StoredFile file) {
        this.id = UUID.randomUUID();
        this.contract = removal.contract().value();
        this.removal = removal;
        this.file = file;
    }

    /** What the office has found in the designation for this file. */
    void label(Label confirmed) {
        label = confirmed;
    }

    void done(Instant now) {
        settle(ItemState.DONE, null, now);
    }

    void fail(String why, Instant now) {
        settle(ItemState.FAILED, why, now);
    }

    void drop(Instant now) {
        settle(ItemState.DROPPED, null, now);
    }

    private void settle(ItemState next, @Nullable String why, Instant now) {
        if (state != ItemState.WAITING) {
            throw new RuleBroken("fileshare.removal.over");
        }
        state = next;
        code = why;
        doneAt = now;
    }

    UUID id() {
        return id;
    }

    StoredFile file() {
        return file;
    }

    Removal removal() {
        return removal;
    }

    ItemState state() {
        return state;
    }

    /** Whether the file went and was brought back. */
    boolean isRestored() {
        return state == ItemState.DONE && !file.wasRemovedBy(removal.id());
    }

    Optional<Label> label() {
        return Optional.ofNullable(label);
    }

    Optional<String> code() {
        return Optional.ofNullable(code);
    }
}
