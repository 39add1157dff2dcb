package dsg.loganalysis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A query as SQL: conditions of our own words, with every value apart. */
final class LogSelect {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    LogSelect(LogQuery query) {
        with("received_at >= ?", query.from().atOffset(ZoneOffset.UTC));
        with("received_at < ?", query.until().atOffset(ZoneOffset.UTC));
        equal("source", query.source());
        equal("activity_name", query.activity());
        equal("status", query.status());
        equal("actor_user_name", query.user());
        if (query.severity() > 0) {
            with("severity_id >= ?", query.severity());
        }
        if (!query.text().isEmpty()) {
            with("message ilike ?", "%" + escaped(query.text()) + "%");
        }
        LogQuery.Cursor after = query.after();
        if (after != null) {
            with("received_at <= ?", after.received().atOffset(ZoneOffset.UTC));
            conditions.add("(received_at, number) < (?, ?)");
            values.add(after.received().atOffset(ZoneOffset.UTC));
            values.add(after.number());
        }
    }

    /** @param statement with {@code %s} where the conditions belong */
    PreparedStatement prepare(Connection connection, String statement) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement.formatted(String.join(" and ", conditions)));
        for (int i = 0; i < values.size(); i++) {
            prepared.setObject(i + 1, values.get(i));
        }
        return prepared;
    }

    private void equal(String column, String value) {
        if (!value.isEmpty()) {
            with(column + " = ?", value);
        }
    }

    private void with(String condition, Object value) {
        conditions.add(condition);
        values.add(value);
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
