package dsg.platform.ledger;

import dsg.protocol.evidence.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;

/** Rows of the log as they are hashed, read out of the database. */
final class LedgerRows {

    /** Of {@code audit_event e}. */
    static final String COLUMNS = """
        e.id, e.at, e.writer as by_writer, e.writer_sequence as by_number, e.account, e.username, e.terminal, e.session,
        e.contract, e.action, e.object_type, e.object_id, e.outcome, e.code, e.detail\
        """;

    private LedgerRows() {}

    static Entry entry(ResultSet row) throws SQLException {
        Map<String, String> values = new HashMap<>();
        for (String field : Entry.FIELDS) {
            String value = switch (field) {
                case "at" ->
                    Entry.time(row.getObject("at", OffsetDateTime.class).toInstant());
                case "writer" -> row.getString("by_writer");
                case "writer_sequence" -> row.getString("by_number");
                default -> row.getString(field);
            };
            if (value != null) {
                values.put(field, value);
            }
        }
        return new Entry(values);
    }
}
