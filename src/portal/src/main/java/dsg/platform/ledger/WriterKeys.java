package dsg.platform.ledger;

import dsg.platform.access.Refused;
import dsg.platform.audit.RowSeal;
import dsg.platform.keys.DataKey;
import dsg.platform.keys.KeyMissing;
import dsg.platform.keys.KeyVault;
import dsg.platform.keys.WrongWrapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Each run of each server has a key of its own for the rows it writes (HMAC-SHA-256). It lives in memory; in the database it stands wrapped
 * under a key of the vault, so that another server can check, and who has only the database cannot make a code.
 */
@ApplicationScoped
class WriterKeys implements RowSeal {

    /** Names the wrapping key in the vault; no contract has it. */
    static final UUID VAULT_KEY = UUID.nameUUIDFromBytes("dsg audit writers".getBytes(StandardCharsets.UTF_8));

    private static final Logger LOG = Logger.getLogger(WriterKeys.class.getName());
    private static final String HMAC = "HmacSHA256";

    private final DataKey own = DataKey.random();
    private final Map<String, DataKey> others = new ConcurrentHashMap<>();
    private volatile @Nullable String writer;
    private volatile boolean registered;
    private volatile long counted;

    @Inject
    KeyVault vault;

    @Inject
    LedgerTable table;

    @Override
    public byte[] of(String name, long number, byte[] canonical) {
        synchronized (this) {
            writer = name;
            counted = Math.max(counted, number);
        }
        return code(own, canonical);
    }

    /** This server's, and how many rows it has begun; empty before its first. */
    synchronized Optional<Count> count() {
        return Optional.ofNullable(writer).map(name -> new Count(name, counted));
    }

    record Count(String writer, long rows) {}

    /** Puts this server's key on record, once it writes and the vault answers. */
    void register(Connection connection) throws SQLException {
        String name = writer;
        if (name == null || registered) {
            return;
        }
        try {
            vault.createContractKey(VAULT_KEY);
            table.register(connection, name, vault.wrap(VAULT_KEY, own, binding(name)));
            registered = true;
        } catch (Refused shut) {
            LOG.log(Level.FINE, "The writer's key waits for the vault", shut);
        }
    }

    /** The writer's key; empty where none is on record, or none that the vault has wrapped. */
    Optional<DataKey> of(Connection connection, String name) throws SQLException {
        if (name.equals(writer)) {
            return Optional.of(own);
        }
        DataKey known = others.get(name);
        if (known == null) {
            known = unwrapped(connection, name);
        }
        return Optional.ofNullable(known);
    }

    private @Nullable DataKey unwrapped(Connection connection, String name) throws SQLException {
        byte[] wrapped = table.wrappedKey(connection, name);
        if (wrapped == null) {
            return null;
        }
        try {
            DataKey key = vault.unwrap(VAULT_KEY, wrapped, binding(name));
            others.put(name, key);
            return key;
        } catch (WrongWrapping | KeyMissing forged) {
            LOG.log(Level.SEVERE, forged, () -> "The key on record of the writer " + name + " is not one of the vault");
            return null;
        }
    }

    private static byte[] code(DataKey key, byte[] canonical) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.bytes(), HMAC));
            return mac.doFinal(canonical);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Whether this is the key's code of these bytes. */
    static boolean fits(DataKey key, byte[] canonical, String hex) {
        byte[] code = HexFormat.of().formatHex(code(key, canonical)).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(code, hex.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] binding(String name) {
        return ("audit-writer " + name).getBytes(StandardCharsets.UTF_8);
    }
}
