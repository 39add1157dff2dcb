package dsg.fileshare.quarantine;

import dsg.platform.access.ContractId;
import dsg.platform.storage.SealedBlob;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file in quarantine; its identifier names its blob. It bears no name: that stays with the contract. */
@Entity
public class QuarantinedFile {

    /** Where it was found. */
    public enum Found {
        /** On its way in. */
        INCOMING,
        /** In the area, by definitions that did not know it before. */
        STORED,
        /** On its way in, with a marking of higher secrecy (R140). */
        MARKED
    }

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID contract;

    @Column(updatable = false)
    private byte[] wrappedKey;

    @Column(updatable = false)
    private long size;

    @Column(updatable = false)
    private String signature;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Found found;

    @Column(updatable = false)
    private Instant foundAt;

    private @Nullable Instant purgedAt;

    @SuppressWarnings("NullAway.Init")
    protected QuarantinedFile() {}

    QuarantinedFile(SealedBlob kept, long size, String signature, Found found, Instant now) {
        this.id = kept.id();
        this.contract = kept.contract().value();
        this.wrappedKey = kept.wrappedKey();
        this.size = size;
        this.signature = signature;
        this.found = found;
        this.foundAt = now;
    }

    void purged(Instant now) {
        purgedAt = now;
    }

    SealedBlob blob() {
        return new SealedBlob(new ContractId(contract), id, wrappedKey);
    }

    QuarantineRow row(String number) {
        return new QuarantineRow(id, number, size, signature, found, foundAt, purgedAt == null);
    }

    ContractId contract() {
        return new ContractId(contract);
    }

    long size() {
        return size;
    }

    /** Whether not even the desk opens it: what it may hold is not for this system. */
    boolean isSealed() {
        return found == Found.MARKED;
    }

    Instant foundAt() {
        return foundAt;
    }

    boolean isPurged() {
        return purgedAt != null;
    }
}
