package dsg.fileshare.receiving;

import dsg.fileshare.area.FileId;
import dsg.fileshare.area.Folder;
import dsg.fileshare.area.Label;
import dsg.fileshare.area.StoredFile;
import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.content.FileName;
import dsg.platform.storage.SealedBlob;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way into an area: announced, received in as many pieces as it takes, scanned, and published or refused. Which
 * bytes have come is not known here but by the staged file, since that is what a crash leaves.
 */
@Entity
public class Upload {

    private static final int LONGEST_ARGUMENT = 200;
    private static final int LONGEST_DECLARATION = 500;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID contract;

    /** Not joined: the row is locked when it is read, and a folder's is nobody's to lock. */
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "folder", updatable = false)
    private Folder folder;

    private UUID account;
    private UUID organisation;
    private String name;
    private String nameKey;
    private long size;

    @Enumerated(EnumType.STRING)
    private UploadState state = UploadState.RECEIVING;

    private UUID blob;
    private byte[] wrappedKey;
    private @Nullable String sha256;
    private @Nullable String mediaType;
    private @Nullable Integer edition;

    @Enumerated(EnumType.STRING)
    private @Nullable Label label;

    private @Nullable String waitingCode;
    private @Nullable String refusalCode;
    private @Nullable String refusalArgument;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant receivedAt;
    private @Nullable Instant clearedAt;
    private @Nullable String declaration;
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected Upload() {}

    /** @param life how long it waits for its next byte before it expires */
    Upload(Folder folder, Caller caller, FileName name, long size, SealedBlob staged, Instant now, Duration life) {
        this.id = UUID.randomUUID();
        this.contract = folder.contract().value();
        this.folder = folder;
        this.account = caller.account().value();
        this.organisation = caller.organisation().value();
        this.name = name.value();
        this.nameKey = name.key();
        this.size = size;
        this.blob = staged.id();
        this.wrappedKey = staged.wrappedKey();
        this.createdAt = now;
        this.expiresAt = now.plus(life);
    }

    /**
     * A file that has come whole from another area of the same company: it waits for its scan like any other.
     *
     * @param id given, so that the same file cannot come in twice
     * @param by who has taken it into the folder
     */
    public static Upload arrived(
            UUID id, Folder folder, AccountId by, OrganisationId organisation, Arrived file, Instant now) {
        Upload upload = new Upload();
        upload.id = id;
        upload.contract = folder.contract().value();
        upload.folder = folder;
        upload.account = by.value();
        upload.organisation = organisation.value();
        upload.name = file.name().value();
        upload.nameKey = file.name().key();
        upload.size = file.size();
        upload.sha256 = file.sha256();
        upload.blob = file.staged().id();
        upload.wrappedKey = file.staged().wrappedKey();
        upload.label = file.label();
        upload.createdAt = now;
        upload.expiresAt = now;
        upload.receivedAt = now;
        upload.state = UploadState.RECEIVED;
        return upload;
    }

    /** What has come, durable in staging under a key of the area that it has come to. */
    public record Arrived(
            FileName name,
            long size,
            String sha256,
            SealedBlob staged,
            @Nullable Label label) {}

    /** Takes more bytes from now on, and so lives on. */
    void resume(Instant now, Duration life) {
        require(UploadState.RECEIVING);
        expiresAt = now.plus(life);
    }

    /** Refuses whoever has written another file than the one that the upload is in by now. */
    void demandFile(UUID file) {
        if (!blob.equals(file)) {
            throw Refused.conflict("transfer.locked");
        }
    }

    /** Goes on in another staged file under another key. */
    void continueIn(SealedBlob staged) {
        require(UploadState.RECEIVING);
        blob = staged.id();
        wrappedKey = staged.wrappedKey();
    }

    void receive(String hash, Instant now) {
        moveTo(UploadState.RECEIVED);
        sha256 = hash;
        receivedAt = now;
    }

    /** Where a server died in the middle of its scan, the scan begins anew. */
    void scan() {
        if (state != UploadState.SCANNING) {
            moveTo(UploadState.SCANNING);
        }
    }

    /** Waits for another scan, and says why. */
    void postpone(String code) {
        moveTo(UploadState.RECEIVED);
        waitingCode = code;
    }

    /** Bears a marking of higher secrecy: nothing becomes of it until somebody has said whether it is one (R140). */
    void hold(String marking, Instant until) {
        moveTo(UploadState.HELD);
        waitingCode = "fileshare.marking.held";
        refusalArgument = shortened(marking);
        expiresAt = until;
    }

    /** Its owner says that the marking is none, and why. */
    public void declare(String because) {
        require(UploadState.HELD);
        if (declaration != null) {
            throw Refused.conflict("application.waiting");
        }
        if (because.isBlank() || because.length() > LONGEST_DECLARATION) {
            throw new RuleBroken("fileshare.marking.because");
        }
        declaration = because.strip();
    }

    /** The declaration is taken back: its owner has until then to declare again. */
    void undeclare(Instant until) {
        require(UploadState.HELD);
        declaration = null;
        expiresAt = until;
    }

    /** The office has decided that the marking is none: it is scanned once more, and its marking counts no longer. */
    void clear(Instant now) {
        moveTo(UploadState.RECEIVED);
        waitingCode = null;
        refusalArgument = null;
        clearedAt = now;
    }

    Optional<Instant> clearedAt() {
        return Optional.ofNullable(clearedAt);
    }

    /** Why its owner says that the marking is none. */
    public Optional<String> declaration() {
        return Optional.ofNullable(declaration);
    }

    /** The marking that it was stopped for; empty where it was stopped for none. */
    public String marking() {
        return state == UploadState.HELD || MarkingSteps.SEALED.equals(refusalCode)
                ? Objects.requireNonNullElse(refusalArgument, "")
                : "";
    }

    /** Becomes a file that others see, beside those of its name. */
    StoredFile publish(String foundMediaType, int number, Instant now) {
        moveTo(UploadState.PUBLISHED);
        mediaType = foundMediaType;
        edition = number;
        finish(now);
        return new StoredFile(
                        new FileId(blob),
                        folder,
                        name,
                        nameKey,
                        new StoredFile.Content(size, sha256().orElseThrow(), foundMediaType),
                        wrappedKey,
                        account(),
                        new OrganisationId(organisation),
                        now)
                .asEdition(number)
                .labelled(label);
    }

    void refuse(Refused why, Instant now) {
        moveTo(UploadState.REFUSED);
        refusalCode = why.code();
        refusalArgument = why.arguments().isEmpty()
                ? null
                : shortened(String.valueOf(why.arguments().getFirst()));
        finish(now);
    }

    /** Its content lies in quarantine, where the area's key opens nothing. */
    void forgetKey() {
        wrappedKey = new byte[0];
    }

    void cancel(Instant now) {
        moveTo(UploadState.CANCELLED);
        finish(now);
    }

    void expire(Instant now) {
        moveTo(UploadState.EXPIRED);
        finish(now);
    }

    private void finish(Instant now) {
        waitingCode = null;
        finishedAt = now;
    }

    private void moveTo(UploadState next) {
        if (!state.leadsTo(next)) {
            throw Refused.gone("fileshare.upload.over");
        }
        state = next;
    }

    private void require(UploadState wanted) {
        if (state != wanted) {
            throw Refused.gone("fileshare.upload.over");
        }
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_ARGUMENT));
    }

    public UploadId id() {
        return new UploadId(id);
    }

    public ContractId contract() {
        return new ContractId(contract);
    }

    public Folder folder() {
        return folder;
    }

    public AccountId account() {
        return new AccountId(account);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public String name() {
        return name;
    }

    String nameKey() {
        return nameKey;
    }

    public long size() {
        return size;
    }

    public UploadState state() {
        return state;
    }

    SealedBlob staged() {
        return new SealedBlob(contract(), blob, wrappedKey);
    }

    public Optional<String> sha256() {
        return Optional.ofNullable(sha256);
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    Optional<Instant> receivedAt() {
        return Optional.ofNullable(receivedAt);
    }

    /** The message key that says why it was refused. */
    public Optional<String> refusalCode() {
        return Optional.ofNullable(refusalCode);
    }

    /** The published file; its identifier is the blob's. */
    public FileId published() {
        return new FileId(blob);
    }

    Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }

    /** @param offset bytes that have come */
    UploadReport report(long offset) {
        return new UploadReport(
                id(),
                folder.ref(),
                name,
                size,
                offset,
                state,
                state == UploadState.REFUSED ? refusalCode : waitingCode,
                refusalArgument,
                Objects.requireNonNullElse(edition, 1));
    }

    UploadRow row() {
        return new UploadRow(
                id(),
                folder.ref(),
                name,
                size,
                state,
                state == UploadState.HELD ? waitingCode : refusalCode,
                Objects.requireNonNullElse(refusalArgument, ""),
                createdAt);
    }
}
