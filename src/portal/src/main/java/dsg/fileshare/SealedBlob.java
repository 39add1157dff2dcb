package dsg.fileshare;

import dsg.platform.access.ContractId;
import java.nio.ByteBuffer;
import java.util.UUID;

/** A file in the store together with its key, wrapped by the contract's. */
final class SealedBlob {

    private final ContractId contract;
    private final UUID id;
    private final byte[] wrappedKey;

    SealedBlob(ContractId contract, UUID id, byte[] wrappedKey) {
        this.contract = contract;
        this.id = id;
        this.wrappedKey = wrappedKey.clone();
    }

    ContractId contract() {
        return contract;
    }

    /** Its name in the store. */
    UUID id() {
        return id;
    }

    byte[] wrappedKey() {
        return wrappedKey.clone();
    }

    /** What key and content are bound to, so that neither opens anything elsewhere. */
    byte[] binding() {
        return binding(contract, id);
    }

    static byte[] binding(ContractId contract, UUID id) {
        return ByteBuffer.allocate(4 * Long.BYTES)
                .putLong(contract.value().getMostSignificantBits())
                .putLong(contract.value().getLeastSignificantBits())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
