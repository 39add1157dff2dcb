package dsg.platform.ledger;

import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.platform.keys.DataKey;
import dsg.protocol.evidence.Frontier;
import dsg.protocol.evidence.Hash;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Gives committed rows their places, in one transaction a step: leaves, subtrees, and what no longer waits. A server that dies in the
 * middle leaves the tree as it was, and the next one takes the same rows.
 */
@ApplicationScoped
class Sequencer {

    private static final Logger LOG = Logger.getLogger(Sequencer.class.getName());
    private static final int AT_ONCE = 2_000;

    @Resource(lookup = "java:jboss/datasources/Portal")
    DataSource database;

    @Inject
    LedgerTable table;

    @Inject
    WriterKeys keys;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Returns how many rows have got their place or their finding; 0 where there are none, or another server is at it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int step() throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!table.lock(connection)) {
                return 0;
            }
            keys.register(connection);
            return place(connection);
        }
    }

    /** Likewise, in the transaction of this connection. */
    int place(Connection connection) throws SQLException {
        return place(connection, table.waiting(connection, AT_ONCE));
    }

    private int place(Connection connection, List<WaitingRow> rows) throws SQLException {
        List<LedgerTable.Leaf> leaves = new ArrayList<>();
        List<LedgerTable.Node> nodes = new ArrayList<>();
        List<UUID> over = new ArrayList<>();
        Frontier frontier = null;
        for (WaitingRow row : rows) {
            Optional<DataKey> key = keys.of(connection, row.writer());
            if (key.isEmpty() && row.fresh() && !row.beforeTree()) {
                // its writer's key may be on its way; rows of others do not wait for it
                continue;
            }
            over.add(row.event());
            tell(connection, row, key);
            if (row.entry() == null || row.repeated()) {
                continue;
            }
            frontier = frontier == null ? Frontier.of(table.nodes(connection), table.size(connection)) : frontier;
            Hash leaf = row.entry().leaf();
            leaves.add(new LedgerTable.Leaf(frontier.size(), row, leaf));
            frontier.append(leaf, (level, index, hash) -> {
                if (level > 0) {
                    nodes.add(new LedgerTable.Node(level, index, hash));
                }
            });
        }
        if (!over.isEmpty()) {
            table.addLeaves(connection, leaves);
            table.addNodes(connection, nodes);
            table.wait(connection, over);
        }
        return over.size();
    }

    /** What is not as its writer wrote it is told, and gets its place all the same: the log shows what stood there. */
    private void tell(Connection connection, WaitingRow row, Optional<DataKey> key) throws SQLException {
        if (row.entry() == null) {
            tell(connection, new Finding(Finding.Kind.LOST, row.writer(), row.number(), row.event()));
        } else if (row.repeated()) {
            tell(connection, new Finding(Finding.Kind.REPEATED, row.writer(), row.number(), row.event()));
        } else if (!row.beforeTree() && (key.isEmpty() || row.mac() == null)) {
            tell(connection, new Finding(Finding.Kind.FOREIGN, row.writer(), row.number(), row.event()));
        } else if (!row.beforeTree() && !isAsWritten(row, key.orElseThrow())) {
            tell(connection, new Finding(Finding.Kind.CHANGED, row.writer(), row.number(), row.event()));
        }
    }

    private static boolean isAsWritten(WaitingRow row, DataKey key) {
        return row.entry() != null
                && row.mac() != null
                && WriterKeys.fits(key, row.entry().canonical(), row.mac());
    }

    private void tell(Connection connection, Finding finding) throws SQLException {
        if (!table.found(connection, finding, clock.instant().atOffset(ZoneOffset.UTC))) {
            return;
        }
        LOG.log(Level.SEVERE, "The audit log was tampered with: {0}", finding);
        UUID about = finding.event() == null ? UUID.fromString(finding.writer()) : finding.event();
        audit.system(
                "AUDIT_LOG_DAMAGED",
                Outcome.FAILED,
                finding.kind().name().toLowerCase(Locale.ROOT),
                "audit-event",
                about,
                null);
    }

    /**
     * Tells the rows that this server has counted and that have no place.
     *
     * @param from the first number
     * @param settled up to when it has counted longer ago than any transaction lasts
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void recount(long from, WriterKeys.Count settled) throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (long number : table.missing(connection, settled.writer(), from, settled.rows())) {
                tell(connection, new Finding(Finding.Kind.GAP, settled.writer(), number, null));
            }
        }
    }
}
