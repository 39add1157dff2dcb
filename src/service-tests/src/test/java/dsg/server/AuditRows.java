package dsg.server;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads the audit log past the application, as an auditor with SQL would. */
@ApplicationScoped
public class AuditRows {

    @Resource(lookup = "java:jboss/datasources/Refusals")
    DataSource database;

    /** Outcome and code of a person's rows of this action, the oldest first: {@code REFUSED access.role}. */
    public List<String> of(String personName, String action) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select e.outcome || coalesce(' ' || e.code, '') from audit_event e"
                                + " join account a on a.id = e.account join person p on p.id = a.person"
                                + " where p.name = ? and e.action = ? order by e.at, e.writer_sequence")) {
            select.setString(1, personName);
            select.setString(2, action);
            List<String> rows = new ArrayList<>();
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            return rows;
        }
    }

    /** Writers whose numbers have a gap or stand twice; there are none. */
    public List<String> writersWithGaps() throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet result = connection
                        .createStatement()
                        .executeQuery("select writer from audit_event group by writer"
                                + " having count(*) <> max(writer_sequence) or min(writer_sequence) <> 1")) {
            List<String> writers = new ArrayList<>();
            while (result.next()) {
                writers.add(result.getString(1));
            }
            return writers;
        }
    }
}
