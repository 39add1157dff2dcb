package dsg.platform.keys;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.InvalidParameterException;
import java.security.KeyStoreException;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.Security;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * A key vault behind PKCS#11: SoftHSM2 by default, a real HSM by configuration. Wrapping is AES-GCM encryption of the data key,
 * since software tokens offer no key-wrap mechanism that Java can reach. Opened at first use. A SoftHSM2 token whose directory
 * was away comes back only with the next start of the server.
 */
public final class Pkcs11KeyVault implements KeyVault, AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TAG_BITS = 128;

    private final String configuration;
    private final char[] pin;
    private @Nullable Token token;
    private boolean closed;

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
            opened.read();
            if (opened.newestIn(contract) == 0) {
                opened.make(WrappedKey.alias(contract, 1));
            }
            return contract;
        });
    }

    @Override
    public byte[] wrap(UUID contract, DataKey key, byte[] associated) {
        return with(opened -> seal(opened, contract, opened.newest(contract), key, associated));
    }

    @Override
    public DataKey unwrap(UUID contract, byte[] wrapped, byte[] associated) {
        WrappedKey read = WrappedKey.read(wrapped);
        if (read.number() == WrappedKey.QUARANTINE) {
            throw new WrongWrapping();
        }
        return open(contract, read, associated);
    }

    @Override
    public synchronized int renewContractKey(UUID contract) {
        return with(opened -> {
            opened.read();
            int former = opened.newestIn(contract);
            if (former == 0) {
                throw new KeyMissing();
            }
            opened.make(WrappedKey.alias(contract, former + 1));
            opened.forget(contract);
            return former + 1;
        });
    }

    @Override
    public int contractKeyNumber(UUID contract) {
        return with(opened -> opened.newest(contract));
    }

    @Override
    public int wrappedUnder(byte[] wrapped) {
        return WrappedKey.read(wrapped).number();
    }

    @Override
    public byte[] rewrap(UUID contract, byte[] wrapped, byte[] associated) {
        return wrap(contract, unwrap(contract, wrapped, associated), associated);
    }

    @Override
    public synchronized void destroyFormerKeys(UUID contract, int before) {
        with(opened -> {
            opened.read();
            if (!opened.of(contract).contains(WrappedKey.alias(contract, before))) {
                throw new KeyMissing();
            }
            for (String alias : opened.of(contract)) {
                int number = WrappedKey.numberOf(contract, alias);
                if (number > 0 && number < before) {
                    opened.destroy(alias);
                }
            }
            return contract;
        });
    }

    @Override
    public synchronized byte[] quarantine(UUID contract, byte[] wrapped, byte[] associated) {
        DataKey key = unwrap(contract, wrapped, associated);
        return with(opened -> {
            opened.make(WrappedKey.alias(contract, WrappedKey.QUARANTINE));
            return seal(opened, contract, WrappedKey.QUARANTINE, key, associated);
        });
    }

    @Override
    public DataKey unwrapQuarantined(UUID contract, byte[] wrapped, byte[] associated) {
        WrappedKey read = WrappedKey.read(wrapped);
        if (read.number() != WrappedKey.QUARANTINE) {
            throw new WrongWrapping();
        }
        return open(contract, read, associated);
    }

    @Override
    public synchronized void destroyContractKey(UUID contract) {
        with(opened -> {
            opened.forget(contract);
            opened.read();
            for (String alias : opened.of(contract)) {
                opened.destroy(alias);
            }
            opened.read();
            if (!opened.of(contract).isEmpty()) {
                throw new KeyStoreException("the key is still there");
            }
            return contract;
        });
    }

    @Override
    public synchronized boolean hasContractKey(UUID contract) {
        return with(opened -> {
            opened.read();
            return !opened.of(contract).isEmpty();
        });
    }

    @Override
    public boolean isOpen() {
        try {
            return with(Token::isThere);
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

    private byte[] seal(Token opened, UUID contract, int number, DataKey key, byte[] associated)
            throws GeneralSecurityException, IOException {
        byte[] nonce = new byte[WrappedKey.NONCE];
        RANDOM.nextBytes(nonce);
        Cipher cipher = cipher(opened, WrappedKey.alias(contract, number), Cipher.ENCRYPT_MODE, nonce, associated);
        return new WrappedKey(number, nonce, cipher.doFinal(key.bytes())).bytes();
    }

    private DataKey open(UUID contract, WrappedKey wrapped, byte[] associated) {
        return with(opened -> {
            String alias = WrappedKey.alias(contract, wrapped.number());
            Cipher cipher = cipher(opened, alias, Cipher.DECRYPT_MODE, wrapped.nonce(), associated);
            return new DataKey(cipher.doFinal(wrapped.sealed()));
        });
    }

    private Cipher cipher(Token opened, String alias, int mode, byte[] nonce, byte[] associated)
            throws GeneralSecurityException, IOException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", opened.provider());
        try {
            cipher.init(mode, opened.handle(alias), new GCMParameterSpec(TAG_BITS, nonce));
        } catch (InvalidKeyException gone) {
            opened.forgetAll(alias);
            throw gone;
        }
        cipher.updateAAD(associated);
        return cipher;
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
            opened = new Token(provider, pin);
            opened.begin();
            token = opened;
        }
        return opened;
    }
}
