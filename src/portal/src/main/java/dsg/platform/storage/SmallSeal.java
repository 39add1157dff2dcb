package dsg.platform.storage;

import dsg.platform.access.ContractId;
import dsg.platform.keys.DataKey;
import dsg.platform.keys.KeyVault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what is small enough to lie in a row of the database (AES-256-GCM): each under a key of its own, which the contract's key wraps.
 * A key is used once, so that its nonce need not differ.
 */
@ApplicationScoped
public class SmallSeal {

    /** What a service may keep this way. */
    public static final int MOST_BYTES = 4 << 20;

    private static final int TAG_BITS = 128;
    private static final byte[] NONCE = new byte[12];

    @Inject
    KeyVault vault;

    /**
     * Seals these bytes.
     *
     * @param id of the row that they will lie in; they open nowhere else
     */
    public SealedBytes close(ContractId contract, UUID id, byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new IllegalArgumentException("too large for a row: " + content.length);
        }
        DataKey key = DataKey.random();
        byte[] binding = SealedBlob.binding(contract, id);
        try {
            return new SealedBytes(
                    vault.wrap(contract.value(), key, binding),
                    cipher(Cipher.ENCRYPT_MODE, key, binding).doFinal(content));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Opens what {@link #close} has sealed.
     *
     * @throws IllegalStateException where it was changed, or lies in another row
     */
    public byte[] open(ContractId contract, UUID id, SealedBytes sealed) {
        byte[] binding = SealedBlob.binding(contract, id);
        DataKey key = vault.unwrap(contract.value(), sealed.wrappedKey(), binding);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, binding).doFinal(sealed.content());
        } catch (AEADBadTagException changed) {
            throw new IllegalStateException("sealed bytes were changed", changed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Cipher cipher(int mode, DataKey key, byte[] binding) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key.bytes(), "AES"), new GCMParameterSpec(TAG_BITS, NONCE));
        cipher.updateAAD(binding);
        return cipher;
    }
}
