package dsg.platform.keys;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Signing keys in the same token as the contracts' keys, each beside a certificate that it has given itself. */
public final class Pkcs11SigningVault implements SigningVault {

    private static final String PREFIX = "sign-";

    private final String configuration;
    private final char[] pin;
    private final Map<String, Pair> pairs = new ConcurrentHashMap<>();
    private @Nullable Provider provider;

    private record Pair(PrivateKey key, ECPublicKey shown) {}

    /**
     * @param configuration path of the SunPKCS11 configuration file; by it new private keys must be sensitive and not extractable
     * @param pin of the token's user
     */
    public Pkcs11SigningVault(String configuration, char[] pin) {
        this.configuration = configuration;
        this.pin = pin.clone();
    }

    @Override
    public ECPublicKey publicKey(String name) {
        return pair(name).shown();
    }

    @Override
    public byte[] sign(String name, byte[] content) {
        PrivateKey key = pair(name).key();
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format", token());
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException | ProviderException failure) {
            pairs.remove(name);
            throw new VaultClosed(failure);
        }
    }

    private Pair pair(String name) {
        Pair known = pairs.get(name);
        return known == null ? read(name) : known;
    }

    private synchronized Pair read(String name) {
        try {
            KeyStore keys = KeyStore.getInstance("PKCS11", token());
            keys.load(null, pin);
            String alias = PREFIX + name;
            if (!keys.isKeyEntry(alias)) {
                make(keys, alias);
            }
            Key key = keys.getKey(alias, null);
            Certificate certificate = keys.getCertificate(alias);
            if (!(key instanceof PrivateKey secret && certificate.getPublicKey() instanceof ECPublicKey shown)) {
                throw new VaultClosed();
            }
            Pair pair = new Pair(secret, shown);
            pairs.put(name, pair);
            return pair;
        } catch (GeneralSecurityException | IOException | ProviderException | InvalidParameterException failure) {
            throw new VaultClosed(failure);
        }
    }

    private void make(KeyStore keys, String alias) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", token());
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        X509Certificate certificate = OwnCertificate.of(alias, pair, token());
        keys.setKeyEntry(alias, pair.getPrivate(), null, new Certificate[] {certificate});
    }

    private synchronized Provider token() {
        Provider opened = provider;
        if (opened == null) {
            opened = Security.getProvider("SunPKCS11").configure(configuration);
            provider = opened;
        }
        return opened;
    }
}
