package dsg.platform.keys;

import java.util.UUID;

/** The place where contract keys are made, used and destroyed. No key leaves it. */
public interface KeyVault {

    /** Makes the contract's key; it must not exist yet. */
    void createContractKey(UUID contract);

    /** Encrypts a file's key under the contract's key, bound to the associated data. */
    byte[] wrap(UUID contract, byte[] fileKey, byte[] associatedData);

    /** Decrypts what {@link #wrap} gave, for the same contract and associated data only. */
    byte[] unwrap(UUID contract, byte[] wrapped, byte[] associatedData);

    /** Destroys the contract's key: whatever was wrapped under it is unreadable from then on, in every backup too. */
    void destroyContractKey(UUID contract);
}
