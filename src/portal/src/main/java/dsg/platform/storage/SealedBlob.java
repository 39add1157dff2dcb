package dsg.platform.storage;

import dsg.platform.access.ContractId;
import java.nio.ByteBuffer;
import java.util.UUID;

/** A file in the store together with its key, wrapped by the contract's. */
public final class SealedBlob {

    private final ContractId contract;
    private final UUID id;
    private final byte[] wrappedKey;

    public SealedBlob(ContractId contract, UUID id, byte[] wrappedKey) {
        this.contract = contract;
        this.id = id;
        this.wrappedKey = wrappedKey.clone();
    }

    public ContractId contract() {
        return contract;
    }

    /** Its name in the store. */
    public UUID id() {
        return id;
    }

    public byte[] wrappedKey() {
        return wrappedKey.clone();
    }

    /** What key and content are bound to, so that neither opens anything elsewhere. */
    public byte[] binding() {
        return binding(contract, id);
    }

    public static byte[] binding(ContractId contract, UUID id) {
        return ByteBuffer.allocate(4 * Long.BYTES)
                .putLong(contract.value().getMostSignificantBits())
                .putLong(contract.value().getLeastSignificantBits())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
