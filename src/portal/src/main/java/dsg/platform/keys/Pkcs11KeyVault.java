package dsg.platform.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.InvalidParameterException;
import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.Security;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * A key vault behind PKCS#11: SoftHSM2 by default, a real HSM by configuration. Wrapping is AES-GCM encryption of the data key,
 * since software tokens offer no key-wrap mechanism that Java can reach. Opened at first use. A SoftHSM2 token whose directory
 * was away comes back only with the next start of the server.
 */
public final class Pkcs11KeyVault implements KeyVault, AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int WRAPPED = 1 + NONCE + 32 + TAG_BITS / 8;

    /** Made with the first opening: where even this key is gone, the token is, and not one contract's key. */
    private static final String OWN_KEY = "vault";

    private final String configuration;
    private final char[] pin;
    private @Nullable Token token;
    private boolean closed;

    /** @param handles of keys in the token, not the keys: looking one up costs twice what using it does */
    private record Token(Provider provider, KeyStore keys, Map<UUID, Key> handles) {}

    @FunctionalInterface
    private interface Use<T> {
        T of(Token token) throws GeneralSecurityException, IOException;
    }

    /**
     * @param configuration path of the SunPKCS11 configuration file; by it new secret keys must be sensitive and not extractable
     * @param pin of the token's user
     */
    public Pkcs11KeyVault(String configuration, char[] pin) {
        this.configuration = configuration;
        this.pin = pin.clone();
    }

    @Override
    public synchronized void createContractKey(UUID contract) {
        with(opened -> {
            makeKey(opened, contract.toString());
            return contract;
        });
    }

    @Override
    public byte[] wrap(UUID contract, DataKey key, byte[] associated) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        return with(opened -> {
            Cipher cipher = cipher(opened, contract, Cipher.ENCRYPT_MODE, nonce, associated);
            byte[] sealed = cipher.doFinal(key.bytes());
            return ByteBuffer.allocate(WRAPPED)
                    .put(VERSION)
                    .put(nonce)
                    .put(sealed)
                    .array();
        });
    }

    @Override
    public DataKey unwrap(UUID contract, byte[] wrapped, byte[] associated) {
        if (wrapped.length != WRAPPED || wrapped[0] != VERSION) {
            throw new WrongWrapping();
        }
        byte[] nonce = Arrays.copyOfRange(wrapped, 1, 1 + NONCE);
        return with(opened -> {
            Cipher cipher = cipher(opened, contract, Cipher.DECRYPT_MODE, nonce, associated);
            return new DataKey(cipher.doFinal(wrapped, 1 + NONCE, wrapped.length - 1 - NONCE));
        });
    }

    @Override
    public synchronized void destroyContractKey(UUID contract) {
        with(opened -> {
            opened.handles.remove(contract);
            opened.keys.load(null, pin);
            opened.keys.deleteEntry(contract.toString());
            opened.keys.load(null, pin);
            if (opened.keys.isKeyEntry(contract.toString())) {
                throw new KeyStoreException("the key is still there");
            }
            return contract;
        });
    }

    @Override
    public boolean isOpen() {
        try {
            return with(opened -> opened.keys.getKey(OWN_KEY, null) != null);
        } catch (VaultClosed shut) {
            return false;
        }
    }

    /** Shuts the vault for this process; every later use is refused. */
    @Override
    public synchronized void close() {
        closed = true;
        token = null;
    }

    /** What another process has made since this one read the token counts: two keys of one name would shut the whole token. */
    private void makeKey(Token opened, String alias) throws GeneralSecurityException, IOException {
        opened.keys.load(null, pin);
        if (opened.keys.isKeyEntry(alias)) {
            return;
        }
        KeyGenerator generator = KeyGenerator.getInstance("AES", opened.provider);
        generator.init(256);
        SecretKey key = generator.generateKey();
        if (key.getEncoded() != null) {
            throw new InvalidKeyException("the token gives its keys away");
        }
        opened.keys.setKeyEntry(alias, key, null, null);
    }

    private Cipher cipher(Token opened, UUID contract, int mode, byte[] nonce, byte[] associated)
            throws GeneralSecurityException, IOException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", opened.provider);
        try {
            cipher.init(mode, handle(opened, contract), new GCMParameterSpec(TAG_BITS, nonce));
        } catch (InvalidKeyException gone) {
            opened.handles.remove(contract);
            throw gone;
        }
        cipher.updateAAD(associated);
        return cipher;
    }

    private Key handle(Token opened, UUID contract) throws GeneralSecurityException, IOException {
        Key known = opened.handles.get(contract);
        if (known != null) {
            return known;
        }
        Key key = opened.keys.getKey(contract.toString(), null);
        if (key == null) {
            // made through another connection since this one read the token's directory
            opened.keys.load(null, pin);
            key = opened.keys.getKey(contract.toString(), null);
        }
        if (key == null && opened.keys.getKey(OWN_KEY, null) == null) {
            throw new VaultClosed();
        }
        if (key == null) {
            throw new KeyMissing();
        }
        opened.handles.put(contract, key);
        return key;
    }

    private <T> T with(Use<T> use) {
        try {
            return use.of(open());
        } catch (AEADBadTagException changed) {
            throw new WrongWrapping(changed);
        } catch (GeneralSecurityException | IOException | ProviderException | InvalidParameterException failure) {
            throw new VaultClosed(failure);
        }
    }

    private synchronized Token open() throws GeneralSecurityException, IOException {
        if (closed) {
            throw new VaultClosed();
        }
        Token opened = token;
        if (opened == null) {
            Provider provider = Security.getProvider("SunPKCS11").configure(configuration);
            KeyStore keys = KeyStore.getInstance("PKCS11", provider);
            keys.load(null, pin);
            opened = new Token(provider, keys, new ConcurrentHashMap<>());
            makeKey(opened, OWN_KEY);
            token = opened;
        }
        return opened;
    }
}
