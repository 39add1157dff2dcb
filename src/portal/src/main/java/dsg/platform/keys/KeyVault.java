package dsg.platform.keys;

import java.util.UUID;

/**
 * Holds the contracts' keys and uses them; they never come out. Every method throws {@link VaultClosed} where the vault cannot be
 * reached, and {@link KeyMissing} where the contract has no key (any more).
 */
public interface KeyVault {

    /** Makes the contract's key if it has none yet: AES-256, not extractable. */
    void createContractKey(UUID contract);

    /**
     * Wraps a data key under the contract's key.
     *
     * @param associated what the data key is for; unwrapping needs the same bytes
     */
    byte[] wrap(UUID contract, DataKey key, byte[] associated);

    /** Unwraps what {@link #wrap} gave; {@link WrongWrapping} where it is something else. */
    DataKey unwrap(UUID contract, byte[] wrapped, byte[] associated);

    /** Destroys the contract's key for good: nothing it wrapped can ever be read again. */
    void destroyContractKey(UUID contract);

    /** Whether the vault answers at this moment. */
    boolean isOpen();
}
