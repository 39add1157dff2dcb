package dsg.fileshare.area;

import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.RuleBroken;
import dsg.platform.storage.SealedBlob;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published file: found clean, encrypted under a key of its own, never changed (R66). Its identifier names its blob. Once removed,
 * the row stays as the record of what it was, and nobody sees a file any more (T9).
 */
@Entity
public class StoredFile {

    @Id
    private UUID id;

    private UUID contract;

    @ManyToOne(optional = false)
    @JoinColumn(name = "folder", updatable = false)
    private Folder folder;

    private String name;
    private String nameKey;

    /** Of the files that have had this name in this folder, the how manieth: none takes another's place (T8). */
    private int edition = 1;

    private long size;
    private String sha256;
    private String mediaType;
    private byte[] wrappedKey;
    private UUID registeredBy;
    private UUID organisation;
    private Instant registeredAt;
    private Instant scannedAt;
    private @Nullable String definitions;
    private @Nullable Instant removedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Label label;

    @Enumerated(EnumType.STRING)
    private @Nullable RemovedAs removedAs;

    private @Nullable UUID removal;
    private @Nullable Instant purgedAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredFile() {}

    /**
     * @param id names the blob too
     * @param wrappedKey the file's key, encrypted by the contract's key in the vault
     */
    public StoredFile(
            FileId id,
            Folder folder,
            String name,
            String nameKey,
            Content content,
            byte[] wrappedKey,
            AccountId registrar,
            OrganisationId organisation,
            Instant now) {
        this.id = id.value();
        this.contract = folder.contract().value();
        this.folder = folder;
        this.name = name;
        this.nameKey = nameKey;
        this.size = content.size();
        this.sha256 = content.sha256();
        this.mediaType = content.mediaType();
        this.wrappedKey = wrappedKey.clone();
        this.registeredBy = registrar.value();
        this.organisation = organisation.value();
        this.registeredAt = now;
        this.scannedAt = now;
    }

    /** Files of this name have lain here before. */
    public StoredFile asEdition(int number) {
        edition = number;
        return this;
    }

    /** What the designation says of this file. Null leaves it to what it says of the contract. */
    public StoredFile labelled(@Nullable Label designated) {
        label = designated;
        return this;
    }

    /** The label that the file bears: its own, or that of the area; empty where the office has recorded neither (T54). */
    public Optional<Label> label() {
        return Optional.ofNullable(label).or(() -> folder.library().label());
    }

    /** As the help desk was asked by form (R131): beside those that have, or had, that name. */
    public void rename(String newName, String newKey, int number) {
        name = newName;
        nameKey = newKey;
        edition = number;
    }

    /** Whether it was destroyed, has gone to another area, or lies in quarantine. */
    public enum RemovedAs {
        DELETED,
        MOVED,
        QUARANTINED
    }

    /** Found clean, or as clean as the scanner can say, by these definitions. */
    public void scanned(String by, Instant now) {
        definitions = by;
        scannedAt = now;
    }

    /** Malware was found in it: no key of the area opens it any more. */
    public void quarantine(Instant now) {
        removedAs = RemovedAs.QUARANTINED;
        removedAt = now;
        purgedAt = now;
        wrappedKey = new byte[0];
    }

    public void remove(RemovedAs how, RemovalId by, Instant now) {
        if (removedAt != null) {
            throw new RuleBroken("fileshare.removal.gone");
        }
        removedAs = how;
        removal = by.value();
        removedAt = now;
    }

    /** Undoes a deletion whose content is still there. */
    public void restore() {
        if (removedAs != RemovedAs.DELETED || purgedAt != null) {
            throw new RuleBroken("fileshare.restore.gone");
        }
        removedAs = null;
        removal = null;
        removedAt = null;
    }

    /** Its content is no longer in the store. */
    public void purged(Instant now) {
        purgedAt = now;
    }

    /** Whether it was deleted, and its content is still there. */
    public boolean isRestorable() {
        return removedAs == RemovedAs.DELETED && purgedAt == null;
    }

    /** Whether it is gone, and it was this wish that removed it. */
    public boolean wasRemovedBy(RemovalId wish) {
        return wish.value().equals(removal);
    }

    public boolean isThere() {
        return removedAt == null;
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public AccountId registeredBy() {
        return new AccountId(registeredBy);
    }

    public FileId id() {
        return new FileId(id);
    }

    public ContractId contract() {
        return new ContractId(contract);
    }

    public Folder folder() {
        return folder;
    }

    public String name() {
        return name;
    }

    public String nameKey() {
        return nameKey;
    }

    /** From 1. */
    public int edition() {
        return edition;
    }

    public Content content() {
        return new Content(size, sha256, mediaType);
    }

    /** The encrypted content with its key. */
    public SealedBlob blob() {
        return new SealedBlob(contract(), id, wrappedKey);
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    /**
     * What is in the file.
     *
     * @param size bytes of the plaintext
     * @param sha256 of the plaintext, lowercase hex
     * @param mediaType as found in the content, not as the name claims
     */
    public record Content(long size, String sha256, String mediaType) {}
}
