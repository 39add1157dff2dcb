package dsg.platform.ledger;

import dsg.protocol.evidence.Entry;
import dsg.protocol.evidence.Hash;
import dsg.protocol.evidence.Merkle;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tree's rows: only added to. Every method works on the connection of its caller's transaction. */
@ApplicationScoped
class LedgerTable {

    /** Of all servers, one sequences at a time. */
    private static final long LOCK = 0x6473_6761_7564_6974L;

    private static final String WAITING = """
        select p.event, p.writer, p.writer_sequence, p.before_tree, p.since > now() - interval '60 seconds',
            exists (select 1 from audit_leaf l where l.event = p.event
                or l.writer = p.writer and l.writer_sequence = p.writer_sequence),
            encode(e.mac, 'hex'), %s
        from audit_pending p left join audit_event e on e.id = p.event
        order by p.since, p.writer, p.writer_sequence limit ?
        """.formatted(LedgerRows.COLUMNS);

    /** Takes the lock until the transaction ends; false where another has it. */
    boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            take.setLong(1, LOCK);
            try (ResultSet result = take.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        }
    }

    long size(Connection connection) throws SQLException {
        return number(connection, "select coalesce(max(position) + 1, 0) from audit_leaf");
    }

    /** Whether any row has waited for its place longer than a minute and a half. */
    boolean waitLong(Connection connection) throws SQLException {
        return number(connection, "select count(*) from audit_pending where since < now() - interval '90 seconds'") > 0;
    }

    List<WaitingRow> waiting(Connection connection, int most) throws SQLException {
        List<WaitingRow> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(WAITING)) {
            select.setInt(1, most);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    Entry entry = result.getString("id") == null ? null : LedgerRows.entry(result);
                    rows.add(new WaitingRow(
                            result.getObject(1, UUID.class),
                            result.getString(2),
                            result.getLong(3),
                            entry,
                            result.getString(7),
                            result.getBoolean(4),
                            result.getBoolean(5),
                            result.getBoolean(6)));
                }
            }
        }
        return rows;
    }

    /** Complete subtrees as they stand in the database; each is asked for once. */
    Merkle.Nodes nodes(Connection connection) {
        Map<String, Hash> seen = new HashMap<>();
        return (level, index) -> seen.computeIfAbsent(level + " " + index, key -> node(connection, level, index));
    }

    private static Hash node(Connection connection, int level, long index) {
        String query = level == 0
                ? "select hash from audit_leaf where position = ?"
                : "select hash from audit_node where index = ? and level = " + level;
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setLong(1, index);
            try (ResultSet result = select.executeQuery()) {
                if (!result.next()) {
                    throw new IllegalStateException("The log's tree has no node " + level + "/" + index);
                }
                return Hash.of(result.getBytes(1));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void addLeaves(Connection connection, List<Leaf> leaves) throws SQLException {
        insert(
                connection,
                """
                insert into audit_leaf (position, event, writer, writer_sequence, hash)
                select * from unnest(?::bigint[], ?::uuid[], ?::text[], ?::bigint[], ?::bytea[])
                """,
                connection.createArrayOf(
                        "bigint", leaves.stream().map(Leaf::position).toArray()),
                connection.createArrayOf(
                        "uuid", leaves.stream().map(leaf -> leaf.row().event()).toArray()),
                connection.createArrayOf(
                        "text", leaves.stream().map(leaf -> leaf.row().writer()).toArray()),
                connection.createArrayOf(
                        "bigint",
                        leaves.stream().map(leaf -> leaf.row().number()).toArray()),
                connection.createArrayOf(
                        "bytea",
                        leaves.stream().map(leaf -> leaf.hash().bytes()).toArray(byte[][]::new)));
    }

    /** Thousands of rows by one statement: a statement for each costs the database several times as much. */
    private static void insert(Connection connection, String text, Array... columns) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(text)) {
            for (int i = 0; i < columns.length; i++) {
                insert.setArray(i + 1, columns[i]);
            }
            insert.executeUpdate();
        }
    }

    record Leaf(long position, WaitingRow row, Hash hash) {}

    record Node(int level, long index, Hash hash) {}

    void addNodes(Connection connection, List<Node> nodes) throws SQLException {
        insert(
                connection,
                "insert into audit_node (level, index, hash) select * from unnest(?::integer[], ?::bigint[], ?::bytea[])",
                connection.createArrayOf(
                        "integer", nodes.stream().map(Node::level).toArray()),
                connection.createArrayOf(
                        "bigint", nodes.stream().map(Node::index).toArray()),
                connection.createArrayOf(
                        "bytea", nodes.stream().map(node -> node.hash().bytes()).toArray(byte[][]::new)));
    }

    void wait(Connection connection, List<UUID> over) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from audit_pending where event = any (?)")) {
            delete.setArray(1, connection.createArrayOf("uuid", over.toArray()));
            delete.executeUpdate();
        }
    }

    void register(Connection connection, String writer, byte[] wrapped) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into audit_writer (writer, wrapped_key) values (?, ?) on conflict do nothing")) {
            insert.setString(1, writer);
            insert.setBytes(2, wrapped);
            insert.executeUpdate();
        }
    }

    byte @Nullable [] wrappedKey(Connection connection, String writer) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select wrapped_key from audit_writer where writer = ?")) {
            select.setString(1, writer);
            try (ResultSet result = select.executeQuery()) {
                return result.next() ? result.getBytes(1) : null;
            }
        }
    }

    /** Puts it on record; whether nobody had found it before. */
    boolean found(Connection connection, Finding finding, OffsetDateTime now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
            insert into audit_finding (id, found_at, kind, writer, writer_sequence, event)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, now.withOffsetSameInstant(ZoneOffset.UTC));
            insert.setString(3, finding.kind().name());
            insert.setString(4, finding.writer());
            insert.setLong(5, finding.number());
            insert.setObject(6, finding.event());
            return insert.executeUpdate() == 1;
        }
    }

    /** Rows of this writer, between these numbers, that have no place; a hundred at most. */
    List<Long> missing(Connection connection, String writer, long from, long upTo) throws SQLException {
        List<Long> missing = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
            select n from generate_series(?, ?) n where not exists (
                select 1 from audit_leaf l where l.writer = ? and l.writer_sequence = n) limit 100\
            """)) {
            select.setLong(1, from);
            select.setLong(2, upTo);
            select.setString(3, writer);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    missing.add(result.getLong(1));
                }
            }
        }
        return missing;
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query);
                ResultSet result = select.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }
}
