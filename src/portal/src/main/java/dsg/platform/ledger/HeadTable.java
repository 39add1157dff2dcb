package dsg.platform.ledger;

import dsg.protocol.evidence.Entry;
import dsg.protocol.evidence.TreeHead;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Heads as they were handed out, and rows with their places. */
@ApplicationScoped
class HeadTable {

    List<TreeHead> newest(Connection connection, int most) throws SQLException {
        List<TreeHead> heads = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select text from audit_head order by size desc limit ?")) {
            select.setInt(1, most);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    heads.add(TreeHead.read(result.getString(1)));
                }
            }
        }
        return heads;
    }

    /** Puts it on record; false where another server has just signed this size. */
    boolean add(Connection connection, TreeHead head) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into audit_head (size, signed_at, root, text) values (?, ?, ?, ?) on conflict do nothing")) {
            insert.setLong(1, head.size());
            insert.setObject(2, head.at().atOffset(ZoneOffset.UTC));
            insert.setString(3, head.root().hex());
            insert.setString(4, head.text());
            return insert.executeUpdate() == 1;
        }
    }

    /** These rows by their places in the tree of this size. */
    Map<Long, Entry> placed(Connection connection, List<UUID> events, long size) throws SQLException {
        Map<Long, Entry> placed = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement("select l.position, " + LedgerRows.COLUMNS
                + " from audit_leaf l join audit_event e on e.id = l.event where l.event = any (?) and"
                + " l.position < ?")) {
            select.setArray(1, connection.createArrayOf("uuid", events.toArray()));
            select.setLong(2, size);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    placed.put(result.getLong(1), LedgerRows.entry(result));
                }
            }
        }
        return placed;
    }
}
