package dsg.protocol.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the whole log in its database: each row against its place, the places against the subtrees and every head, heads against the
 * key, and the numbers of each writer. Reads it once, in the order of places; memory does not grow with it.
 */
public final class LogCheck {

    private static final int MOST_FAULTS = 500;
    private static final int FETCH = 2_000;

    /** The fields in their order, each as the text that is hashed: what comes is hashed as it is, and never taken apart. */
    private static final String LEAVES = """
        select l.position, l.hash, e.id::text, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.writer,
            e.writer_sequence::text, e.account::text, e.username, e.terminal::text, e.session::text, e.contract::text, e.action,
            e.object_type, e.object_id::text, e.outcome, e.code, e.detail
        from audit_leaf l left join audit_event e on e.id = l.event order by l.position
        """;

    private static final int FIRST_FIELD = 3;

    /** In the order in which subtrees become complete. */
    private static final String NODES =
            "select level, index, hash from audit_node order by (index + 1) << level, level";

    private final Connection connection;
    private final PublicKey key;
    private final @Nullable Path archives;
    private final TreeMap<Long, List<TreeHead>> heads = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private final CanonicalForm form = new CanonicalForm();
    private final MessageDigest digest = Merkle.sha256();
    private long lastGood;
    private long nextHead;
    private int verified;

    /** Checks what this connection reads; {@code given} are heads that somebody else has kept. */
    public LogCheck(Connection connection, PublicKey key, List<TreeHead> given) {
        this(connection, key, given, null);
    }

    /** Likewise, with the folder of months that have left the database: a row that lies there is not missing. */
    public LogCheck(Connection connection, PublicKey key, List<TreeHead> given, @Nullable Path archives) {
        this.connection = connection;
        this.key = key;
        this.archives = archives;
        given.forEach(this::add);
    }

    /**
     * What came of it.
     *
     * @param rows that have a place
     * @param heads that were compared
     * @param faults a line for each; the first five hundred
     */
    public record Report(long rows, int heads, List<String> faults) {}

    /** Reads everything in one snapshot of the database, or as the transaction sees it that runs already; and ends that. */
    public Report run() throws SQLException {
        if (connection.getAutoCommit()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
        }
        try {
            storedHeads();
            long rows = leaves();
            heads.tailMap(rows, false)
                    .keySet()
                    .forEach(size ->
                            fault("件数 %d の先頭があるのに、記録は %d 件です（巻き戻し） / a head of size %d, but only %d rows: rolled back"
                                    .formatted(size, rows, size, rows)));
            outsiders();
            gaps();
            findings();
            return new Report(rows, verified, List.copyOf(faults));
        } finally {
            connection.rollback();
        }
    }

    private void add(TreeHead head) {
        if (!head.isSignedBy(key)) {
            fault("件数 %d の先頭の署名が正しくありません / the head of size %d is not signed by this key"
                    .formatted(head.size(), head.size()));
        } else {
            heads.computeIfAbsent(head.size(), size -> new ArrayList<>()).add(head);
        }
    }

    private void storedHeads() throws SQLException {
        query("select size, text from audit_head order by size", row -> {
            try {
                add(TreeHead.read(row.getString(2)));
            } catch (NotEvidence wrong) {
                fault("件数 %d の先頭を読み取れません / the head of size %d cannot be read"
                        .formatted(row.getLong(1), row.getLong(1)));
            }
        });
    }

    private long leaves() throws SQLException {
        try (Nodes nodes = new Nodes(connection);
                ArchivedRows archived = new ArchivedRows(archives)) {
            Frontier frontier = Frontier.empty();
            nextHead = headAfter(0);
            query(LEAVES, row -> leaf(frontier, nodes, archived, row));
            return frontier.size();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void leaf(Frontier frontier, Nodes nodes, ArchivedRows archived, ResultSet row) throws SQLException {
        long position = row.getLong(1);
        if (position != frontier.size()) {
            fault("位置 %d の記録がありません / nothing in place %d".formatted(frontier.size(), frontier.size()));
        }
        Hash hash = Hash.adopted(row.getBytes(2));
        if (row.getBytes(FIRST_FIELD) == null) {
            compareArchived(archived, position, hash);
        } else if (!computed(row).equals(hash)) {
            fault(name(position) + "の記録が変更されています / the row in place " + position + " was changed");
        }
        frontier.append(hash, (level, index, computed) -> {
            if (level > 0 && !nodes.next(level, index, computed)) {
                fault("位置 %d から %d までの葉が入れ替わっています / leaves in places %d to %d are not those that were sequenced"
                        .formatted(
                                index << level,
                                ((index + 1) << level) - 1,
                                index << level,
                                ((index + 1) << level) - 1));
            }
        });
        if (frontier.size() == nextHead) {
            for (TreeHead head : heads.getOrDefault(nextHead, List.of())) {
                compare(head, frontier.root());
            }
            nextHead = headAfter(nextHead);
        }
    }

    private long headAfter(long size) {
        Long next = heads.higherKey(size);
        return next == null ? Long.MAX_VALUE : next;
    }

    private String name(long position) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select event, writer, writer_sequence from audit_leaf where position = ?")) {
            select.setLong(1, position);
            try (ResultSet leaf = select.executeQuery()) {
                leaf.next();
                return "位置 %d（ID %s、書込み %s の %d 番）"
                        .formatted(position, leaf.getString(1), leaf.getString(2), leaf.getLong(3));
            }
        }
    }

    private void compareArchived(ArchivedRows archived, long position, Hash hash) throws SQLException {
        try {
            Optional<Hash> leaf = archived.at(position);
            if (leaf.isEmpty()) {
                fault(name(position) + "の記録が削除されています / the row in place " + position + " was deleted");
            } else if (!leaf.get().equals(hash)) {
                fault(name(position) + "の保管された記録が変更されています / the archived row in place " + position + " was changed");
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void compare(TreeHead head, Hash root) {
        verified++;
        if (head.root().equals(root)) {
            lastGood = head.size();
        } else {
            fault("件数 %d の先頭と合いません（%d 件目より後） / not the tree of the head of size %d: changed after row %d"
                    .formatted(head.size(), lastGood, head.size(), lastGood));
        }
    }

    private void outsiders() throws SQLException {
        query(
                """
                select e.id, e.at from audit_event e
                where not exists (select 1 from audit_leaf l where l.event = e.id)
                    and not exists (select 1 from audit_pending p where p.event = e.id) limit 500
                """,
                row -> fault("記録 %s は木の外から加えられています / the row %s was put in past the sequencer"
                        .formatted(row.getString(1), row.getString(1))));
        query("select count(*) from audit_pending where since < now() - interval '2 minutes'", row -> {
            if (row.getLong(1) > 0) {
                fault("%d 件が順番付けを待ち続けています / %d rows have waited for their places for minutes"
                        .formatted(row.getLong(1), row.getLong(1)));
            }
        });
    }

    private void gaps() throws SQLException {
        query(
                """
                select writer, before + 1, writer_sequence - 1 from (
                    select writer, writer_sequence,
                        lag(writer_sequence, 1, 0::bigint) over (partition by writer order by writer_sequence) as before, event
                    from audit_leaf) counted
                where writer_sequence <> before + 1 and not exists (
                    select 1 from audit_event e where e.id = counted.event and e.at >= now() - interval '6 minutes') limit 500
                """,
                row -> fault("書込み %s の %d～%d 番がありません / of the writer %s the rows %d to %d are missing"
                        .formatted(
                                row.getString(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getString(1),
                                row.getLong(2),
                                row.getLong(3))));
    }

    /** What the sequencer had found before the rows had places. */
    private void findings() throws SQLException {
        query(
                "select kind, writer, writer_sequence, event from audit_finding order by found_at limit 500",
                row -> fault("順番付けの前: %s（書込み %s の %d 番、ID %s） / before sequencing: %s, row %d of %s"
                        .formatted(
                                row.getString(1),
                                row.getString(2),
                                row.getLong(3),
                                row.getString(4),
                                row.getString(1),
                                row.getLong(3),
                                row.getString(2))));
    }

    private void fault(String line) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(line);
        }
    }

    @FunctionalInterface
    private interface Each {
        void row(ResultSet row) throws SQLException;
    }

    private void query(String text, Each each) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(text)) {
            select.setFetchSize(FETCH);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    each.row(result);
                }
            }
        }
    }

    /** The leaf of the row as it stands. */
    private Hash computed(ResultSet row) throws SQLException {
        form.begin();
        for (int field = 0; field < Entry.FIELDS.size(); field++) {
            form.add(row.getBytes(FIRST_FIELD + field));
        }
        return form.leaf(digest);
    }

    /** The subtrees as they stand in the database, beside those that are computed. */
    private static final class Nodes implements AutoCloseable {

        private final PreparedStatement select;
        private final ResultSet stored;

        Nodes(Connection connection) throws SQLException {
            select = connection.prepareStatement(NODES);
            select.setFetchSize(FETCH);
            stored = select.executeQuery();
        }

        boolean next(int level, long index, Hash computed) {
            try {
                return stored.next()
                        && stored.getInt(1) == level
                        && stored.getLong(2) == index
                        && Hash.adopted(stored.getBytes(3)).equals(computed);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public void close() throws SQLException {
            stored.close();
            select.close();
        }
    }
}
