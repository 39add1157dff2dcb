package dsg.threat;

import dsg.platform.keys.DataKey;
import dsg.platform.keys.KeyVault;
import dsg.protocol.sealed.SealedBox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The key that terminals seal for: its public half goes to them, its other half lies in the database under a key of the vault. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class EvidenceKey {

    /** By which the vault knows the key above it. */
    private static final UUID VAULT_KEY = UUID.fromString("00000000-0000-4000-8000-000000000023");

    private static final byte[] BINDING = "threat-evidence".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG_BITS = 128;

    @PersistenceContext
    EntityManager entities;

    @Inject
    KeyVault vault;

    /** For who seals. */
    public ECPublicKey shown() {
        try {
            return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(kept().shown()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    PrivateKey hidden() {
        EvidenceKeyPair kept = kept();
        try {
            DataKey key = vault.unwrap(VAULT_KEY, kept.wrapped(), BINDING);
            byte[] plain = cipher(Cipher.DECRYPT_MODE, key).doFinal(kept.hidden());
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(plain));
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("the key of evidence was changed", changed);
        }
    }

    private EvidenceKeyPair kept() {
        EvidenceKeyPair known = entities.find(EvidenceKeyPair.class, VAULT_KEY);
        return known == null ? made() : known;
    }

    private EvidenceKeyPair made() {
        // of two who make it at once one waits, and finds the other's
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(73011633) as text)")
                .getSingleResult();
        EvidenceKeyPair other = entities.find(EvidenceKeyPair.class, VAULT_KEY);
        if (other != null) {
            return other;
        }
        try {
            vault.createContractKey(VAULT_KEY);
            KeyPair pair = SealedBox.keys();
            DataKey key = DataKey.random();
            EvidenceKeyPair made = new EvidenceKeyPair(
                    VAULT_KEY,
                    pair.getPublic().getEncoded(),
                    cipher(Cipher.ENCRYPT_MODE, key).doFinal(pair.getPrivate().getEncoded()),
                    vault.wrap(VAULT_KEY, key, BINDING));
            entities.persist(made);
            entities.flush();
            return made;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The key serves once, so that its nonce need not differ. */
    private static Cipher cipher(int mode, DataKey key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key.bytes(), "AES"), new GCMParameterSpec(TAG_BITS, new byte[12]));
        cipher.updateAAD(BINDING);
        return cipher;
    }
}
