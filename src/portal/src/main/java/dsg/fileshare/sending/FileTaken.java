package dsg.fileshare.sending;

import dsg.fileshare.area.FileId;
import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.TerminalId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody has taken a file out to its last byte: a line of the ledger of copies, open until the copy is gone (T54). */
@Entity
@Table(name = "file_download")
public class FileTaken {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID contract;

    @Column(updatable = false)
    private UUID file;

    @Column(updatable = false)
    private UUID account;

    @Column(updatable = false)
    private UUID organisation;

    @Column(updatable = false)
    private Instant at;

    /** Where the copy lies; null for those that are older than the ledger. */
    @Column(updatable = false)
    private @Nullable UUID terminal;

    private @Nullable String purpose;
    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ClosedAs closedAs;

    private @Nullable UUID closedBy;
    private @Nullable String closedWords;

    /** What has become of a copy. */
    public enum ClosedAs {
        /** A person says that it was destroyed. */
        DESTROYED,
        /** The terminal has erased what lay on it. */
        ERASED
    }

    @SuppressWarnings("NullAway.Init")
    protected FileTaken() {}

    FileTaken(ContractId contract, FileId file, Caller caller, Instant now) {
        this.id = UUID.randomUUID();
        this.contract = contract.value();
        this.file = file.value();
        this.account = caller.account().value();
        this.organisation = caller.organisation().value();
        this.at = now;
        this.terminal = caller.terminal().value();
    }

    /** What it was taken for, as who took it says. */
    public void purpose(String said) {
        purpose = said;
    }

    /** The copy is gone; said once. */
    public void close(ClosedAs how, @Nullable AccountId by, String words, Instant now) {
        if (closedAt != null) {
            throw new RuleBroken("fileshare.copy.closed");
        }
        closedAs = how;
        closedBy = by == null ? null : by.value();
        closedWords = words;
        closedAt = now;
    }

    public UUID id() {
        return id;
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public Optional<TerminalId> terminal() {
        return Optional.ofNullable(terminal).map(TerminalId::new);
    }

    public Optional<String> purpose() {
        return Optional.ofNullable(purpose);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public Optional<ClosedAs> closedAs() {
        return Optional.ofNullable(closedAs);
    }

    public Optional<String> closedWords() {
        return Optional.ofNullable(closedWords);
    }

    public UUID file() {
        return file;
    }

    public UUID account() {
        return account;
    }

    public Instant at() {
        return at;
    }
}
