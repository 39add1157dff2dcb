package dsg.platform.ledger;

import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.platform.keys.SigningVault;
import dsg.protocol.evidence.Entry;
import dsg.protocol.evidence.Extract;
import dsg.protocol.evidence.Frontier;
import dsg.protocol.evidence.Hash;
import dsg.protocol.evidence.Merkle;
import dsg.protocol.evidence.Signatures;
import dsg.protocol.evidence.TreeHead;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The tree as others may ask for it: its signed heads, and entries with the proofs that they are under one. */
@ApplicationScoped
public class Ledger {

    /** The vault's key that signs heads. */
    static final String KEY = "audit-log";

    private static final int HEADS_IN_EXTRACT = 200;

    @Resource(lookup = "java:jboss/datasources/Portal")
    DataSource database;

    @Inject
    LedgerTable table;

    @Inject
    HeadTable heads;

    @Inject
    SigningVault vault;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** What heads are verified with, in PEM. */
    public String publicKey() {
        return Signatures.pem(vault.publicKey(KEY));
    }

    /** The newest heads, the newest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<TreeHead> heads(int most) {
        try (Connection connection = database.getConnection()) {
            return heads.newest(connection, most);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public Optional<TreeHead> head(long size) {
        return heads(HEADS_IN_EXTRACT).stream()
                .filter(head -> head.size() == size)
                .findFirst();
    }

    /** Raises the alarm where rows have waited for minutes: no sequencer is at work. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void tellStanding() {
        try (Connection connection = database.getConnection()) {
            if (table.waitLong(connection)) {
                audit.system("AUDIT_SEQUENCER_LATE", Outcome.FAILED, "late", "audit-log", WriterKeys.VAULT_KEY, null);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * Signs what the tree is now, unless that is signed already; the newest head. Recorded, so that the next hour has another tree.
     *
     * @return empty while there is no tree
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<TreeHead> sign() {
        try (Connection connection = database.getConnection()) {
            long size = table.size(connection);
            Optional<TreeHead> newest = heads.newest(connection, 1).stream().findFirst();
            if (size == 0 || newest.filter(head -> head.size() == size).isPresent()) {
                return newest;
            }
            Hash root = Frontier.of(table.nodes(connection), size).root();
            Hash log = Signatures.name(vault.publicKey(KEY));
            Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            String signature = Signatures.encoded(vault.sign(KEY, TreeHead.signed(log, size, root, at)));
            TreeHead head = new TreeHead(log, size, root, at, signature);
            if (heads.add(connection, head)) {
                UUID name = UUID.nameUUIDFromBytes(head.text().getBytes(StandardCharsets.UTF_8));
                audit.system("SIGN_AUDIT_HEAD", Outcome.OK, null, "audit-head", name, null);
            }
            return Optional.of(head);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * The newest head as the first line of an extract, and where that can be, the proof that it continues the tree of this size.
     *
     * @return empty while nothing was ever signed
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<String> newestAfter(long size) {
        try (Connection connection = database.getConnection()) {
            List<String> lines = new ArrayList<>();
            for (TreeHead head : heads.newest(connection, 1)) {
                lines.add(Extract.first(head));
                if (size > 0 && size < head.size()) {
                    Merkle.Nodes nodes = table.nodes(connection);
                    lines.add(Extract.line(new Extract.Continuation(
                            size, Merkle.root(nodes, size), Merkle.consistency(nodes, size, head.size()))));
                }
            }
            return lines;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * An extract of these rows, under the newest head; those that are not under it yet are left out.
     *
     * @param events identifiers of rows
     * @return lines of JSON; empty while nothing was ever signed
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<String> extract(TreeHead head, List<UUID> events) {
        List<String> lines = new ArrayList<>();
        lines.add(Extract.first(head));
        try (Connection connection = database.getConnection()) {
            Merkle.Nodes nodes = table.nodes(connection);
            for (TreeHead older : heads.newest(connection, HEADS_IN_EXTRACT)) {
                if (older.size() < head.size()) {
                    lines.add(Extract.line(new Extract.Continuation(
                            older.size(), older.root(), Merkle.consistency(nodes, older.size(), head.size()))));
                }
            }
            for (Map.Entry<Long, Entry> each :
                    heads.placed(connection, events, head.size()).entrySet()) {
                lines.add(Extract.line(new Extract.Placed(
                        each.getKey(), each.getValue(), Merkle.inclusion(nodes, each.getKey(), head.size()))));
            }
            return lines;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
