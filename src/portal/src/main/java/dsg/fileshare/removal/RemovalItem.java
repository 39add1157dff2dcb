package dsg.fileshare.removal;

import dsg.fileshare.area.Label;
import dsg.fileshare.area.StoredFile;
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
public class RemovalItem {

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

    public RemovalItem(Removal removal, StoredFile file) {
        this.id = UUID.randomUUID();
        this.contract = removal.contract().value();
        this.removal = removal;
        this.file = file;
    }

    /** What the office has found in the designation for this file. */
    public void label(Label confirmed) {
        label = confirmed;
    }

    public void done(Instant now) {
        settle(ItemState.DONE, null, now);
    }

    public void fail(String why, Instant now) {
        settle(ItemState.FAILED, why, now);
    }

    public void drop(Instant now) {
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

    public UUID id() {
        return id;
    }

    public StoredFile file() {
        return file;
    }

    public Removal removal() {
        return removal;
    }

    public ItemState state() {
        return state;
    }

    /** Whether the file went and was brought back. */
    public boolean isRestored() {
        return state == ItemState.DONE && !file.wasRemovedBy(removal.id());
    }

    public Optional<Label> label() {
        return Optional.ofNullable(label);
    }

    public Optional<String> code() {
        return Optional.ofNullable(code);
    }
}
