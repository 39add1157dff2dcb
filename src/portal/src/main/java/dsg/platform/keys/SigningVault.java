package dsg.platform.keys;

import java.security.interfaces.ECPublicKey;

/**
 * Holds keys that the gateway signs with; they never come out. Both methods make the key where there is none of that name yet, and throw
 * {@link VaultClosed} where the vault cannot be reached.
 */
public interface SigningVault {

    /** By which others know what the key has signed; P-256. */
    ECPublicKey publicKey(String name);

    /** ECDSA over SHA-256, both numbers with 32 bytes each, as JWS has it (RFC 7518). */
    byte[] sign(String name, byte[] content);
}
