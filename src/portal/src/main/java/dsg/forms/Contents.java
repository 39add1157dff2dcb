package dsg.forms;

import dsg.platform.access.ContractId;
import dsg.platform.access.Refused;
import dsg.platform.keys.KeyVault;
import dsg.platform.storage.SmallSeal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Where the bytes of forms and sheets lie: in the database, in the transaction of what they belong to, and sealed. */
@ApplicationScoped
public class Contents {

    @PersistenceContext
    EntityManager entities;

    @Inject
    SmallSeal seal;

    @Inject
    KeyVault vault;

    /** Keeps these bytes; they open under this identifier alone. */
    public void keep(UUID id, ContractId contract, byte[] content) {
        // a contract whose area has not been opened yet has no key
        vault.createContractKey(contract.value());
        entities.persist(new StoredContent(id, contract, seal.close(contract, id, content)));
    }

    public byte[] open(UUID id) {
        StoredContent stored = entities.find(StoredContent.class, id);
        if (stored == null) {
            throw Refused.notFound("forms.unknown");
        }
        return seal.open(stored.contract(), id, stored.sealed());
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
