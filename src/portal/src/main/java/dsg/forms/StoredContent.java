package dsg.forms;

import dsg.platform.access.ContractId;
import dsg.platform.storage.SealedBytes;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** The bytes of a form or a sheet, sealed under the contract's key: they end with it. */
@Entity
class StoredContent {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID contract;

    @Column(updatable = false)
    private byte[] wrappedKey;

    @Column(updatable = false)
    private byte[] content;

    @SuppressWarnings("NullAway.Init")
    protected StoredContent() {}

    StoredContent(UUID id, ContractId contract, SealedBytes sealed) {
        this.id = id;
        this.contract = contract.value();
        this.wrappedKey = sealed.wrappedKey();
        this.content = sealed.content();
    }

    SealedBytes sealed() {
        return new SealedBytes(wrappedKey, content);
    }

    ContractId contract() {
        return new ContractId(contract);
    }
}
