package dsg.platform.keys;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.Provider;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/** An opened token of PKCS#11, and what this process remembers of it. */
final class Token {

    /** Made with the first opening: where even this key is gone, the token is, and not one contract's key. */
    private static final String OWN_KEY = "vault";

    /** How long this process may not know that another one has renewed a key. */
    private static final long KNOWN_FOR_NANOS = 60_000_000_000L;

    private final Provider provider;
    private final char[] pin;
    private final KeyStore keys;

    /** Handles, not the keys, by what they are called: looking one up costs twice what using it does. */
    private final Map<String, Key> handles = new ConcurrentHashMap<>();

    /** Numbers of the contracts' newest keys, as they were read last. */
    private final Map<UUID, Integer> newest = new ConcurrentHashMap<>();

    private volatile long readAt = System.nanoTime() - KNOWN_FOR_NANOS;

    Token(Provider provider, char[] pin) throws KeyStoreException {
        this.provider = provider;
        this.pin = pin.clone();
        this.keys = KeyStore.getInstance("PKCS11", provider);
    }

    Provider provider() {
        return provider;
    }

    void begin() throws GeneralSecurityException, IOException {
        make(OWN_KEY);
    }

    boolean isThere() throws GeneralSecurityException {
        return keys.getKey(OWN_KEY, null) != null;
    }

    /** Takes note of what other processes have made and destroyed. */
    void read() throws GeneralSecurityException, IOException {
        keys.load(null, pin);
        newest.clear();
        readAt = System.nanoTime();
    }

    /** What another process has made since this one read the token counts: two keys of one name would shut the whole token. */
    void make(String alias) throws GeneralSecurityException, IOException {
        read();
        if (keys.isKeyEntry(alias)) {
            return;
        }
        KeyGenerator generator = KeyGenerator.getInstance("AES", provider);
        generator.init(256);
        SecretKey key = generator.generateKey();
        if (key.getEncoded() != null) {
            throw new InvalidKeyException("the token gives its keys away");
        }
        keys.setKeyEntry(alias, key, null, null);
    }

    void destroy(String alias) throws KeyStoreException {
        handles.remove(alias);
        keys.deleteEntry(alias);
    }

    /** Whatever it holds for the contract, of whatever number and use, as it was read last. */
    List<String> of(UUID contract) throws KeyStoreException {
        return Collections.list(keys.aliases()).stream()
                .filter(alias -> alias.equals(contract.toString()) || alias.startsWith(contract + "."))
                .toList();
    }

    /** The number of the contract's newest key, as it was read last; zero where there is none. */
    int newestIn(UUID contract) throws KeyStoreException {
        return of(contract).stream()
                .mapToInt(alias -> WrappedKey.numberOf(contract, alias))
                .filter(number -> number > 0)
                .max()
                .orElse(0);
    }

    /** The same, read again from time to time; fails where there is none. */
    int newest(UUID contract) throws GeneralSecurityException, IOException {
        if (System.nanoTime() - readAt > KNOWN_FOR_NANOS) {
            read();
        }
        Integer known = newest.get(contract);
        if (known != null) {
            return known;
        }
        int number = newestIn(contract);
        if (number == 0) {
            // made through another connection since
            read();
            number = newestIn(contract);
        }
        if (number == 0) {
            throw missing();
        }
        newest.put(contract, number);
        return number;
    }

    void forget(UUID contract) {
        newest.remove(contract);
    }

    /** Forgets the handle of a key that is gone, and all numbers: they may be former ones. */
    void forgetAll(String alias) {
        handles.remove(alias);
        newest.clear();
    }

    Key handle(String alias) throws GeneralSecurityException, IOException {
        Key known = handles.get(alias);
        if (known != null) {
            return known;
        }
        Key key = keys.getKey(alias, null);
        if (key == null) {
            // made through another connection since this one read the token's directory
            read();
            key = keys.getKey(alias, null);
        }
        if (key == null) {
            throw missing();
        }
        handles.put(alias, key);
        return key;
    }

    private RuntimeException missing() throws GeneralSecurityException {
        return isThere() ? new KeyMissing() : new VaultClosed();
    }
}
