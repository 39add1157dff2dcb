package dsg.fileshare.leaving;

import dsg.fileshare.area.RemovalId;
import dsg.fileshare.receiving.UploadQueue;
import dsg.fileshare.removal.RemovalReady;
import dsg.platform.access.ContractId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Shows which removals are to be carried out, of whichever contract; like {@link UploadQueue}, outside transactions only. */
@ApplicationScoped
class RemovalQueue {

    @Resource(lookup = "java:jboss/datasources/Jobs")
    DataSource jobs;

    /** Deletions at a data manager's word, and moves that the first office has agreed to. */
    List<RemovalReady> open() {
        List<RemovalReady> open = new ArrayList<>();
        try (var connection = jobs.getConnection();
                var select = connection.prepareStatement(
                        "select id, contract from removal where state = 'RUNNING' or (state in ('AGREED', 'RECALLED')"
                                + " and kind = 'MOVE') order by requested_at");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                open.add(read(rows));
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException("the queue of removals cannot be read", unreachable);
        }
        return open;
    }

    private static RemovalReady read(ResultSet row) throws SQLException {
        return new RemovalReady(
                new ContractId(row.getObject("contract", UUID.class)), new RemovalId(row.getObject("id", UUID.class)));
    }
}
