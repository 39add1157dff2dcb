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

    /** Unwraps what {@link #wrap} gave, also under a former key of the contract; {@link WrongWrapping} where it is something else. */
    DataKey unwrap(UUID contract, byte[] wrapped, byte[] associated);

    /**
     * Makes the contract's next key, under which everything is wrapped from now on (other servers follow within a minute). The former ones
     * stay, and unwrap what they have wrapped.
     *
     * @return its number; the first key of a contract is number 1
     */
    int renewContractKey(UUID contract);

    /** The number of the contract's newest key. */
    int contractKeyNumber(UUID contract);

    /** The number of the contract's key under which this was wrapped. */
    int wrappedUnder(byte[] wrapped);

    /** Wraps the same data key under the contract's newest key; nothing that it has sealed is touched. */
    byte[] rewrap(UUID contract, byte[] wrapped, byte[] associated);

    /** Destroys the contract's keys before this number, which must be an existing one. */
    void destroyFormerKeys(UUID contract, int before);

    /**
     * Wraps the same data key under the contract's key for quarantine, which is made where there is none: from then on {@link #unwrap} opens it
     * no more, and only {@link #unwrapQuarantined} does. It is destroyed with the contract's other keys.
     */
    byte[] quarantine(UUID contract, byte[] wrapped, byte[] associated);

    /** Unwraps what {@link #quarantine} gave; {@link WrongWrapping} where it is something else. */
    DataKey unwrapQuarantined(UUID contract, byte[] wrapped, byte[] associated);

    /** Destroys all keys of the contract for good, of whatever number and use: nothing they wrapped can ever be read again. */
    void destroyContractKey(UUID contract);

    /** Whether the contract has any key at this moment, as the vault itself says. */
    boolean hasContractKey(UUID contract);

    /** Whether the vault answers at this moment. */
    boolean isOpen();
}
