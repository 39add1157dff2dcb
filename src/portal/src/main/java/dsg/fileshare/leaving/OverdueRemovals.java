package dsg.fileshare.leaving;

import dsg.fileshare.area.RemovalId;
import dsg.fileshare.removal.RemovalReady;
import dsg.platform.access.ContractId;
import dsg.platform.task.RecurringTask;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Finds wishes that wait for a person longer than they should; of each two are told, one after the other, once. */
@ApplicationScoped
public class OverdueRemovals implements RecurringTask {

    @Resource(lookup = "java:jboss/datasources/Jobs")
    DataSource jobs;

    @Inject
    OverdueNotices notices;

    @Override
    public String kind() {
        return "fileshare.overdue";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run() {
        waiting().forEach(notices::tell);
    }

    private List<RemovalReady> waiting() {
        List<RemovalReady> waiting = new ArrayList<>();
        try (var connection = jobs.getConnection();
                var select = connection.prepareStatement(
                        "select contract, id from removal where escalated_at is null and (state = 'REQUESTED' or"
                                + " (state = 'AGREED' and kind = 'DELETION'))");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                waiting.add(new RemovalReady(
                        new ContractId(rows.getObject(1, UUID.class)), new RemovalId(rows.getObject(2, UUID.class))));
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException("wishes that wait cannot be read", unreachable);
        }
        return waiting;
    }
}
