package dsg.fileshare.news;

import dsg.platform.access.AccountId;
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

/** Writes to those who have asked for it when files have come that they have not seen. */
@ApplicationScoped
public class NewsMail implements RecurringTask {

    @Resource(lookup = "java:jboss/datasources/Jobs")
    DataSource jobs;

    @Inject
    NewsLetters letters;

    @Override
    public String kind() {
        return "fileshare.news";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        readers().forEach(reader -> letters.tell(reader.contract(), reader.account()));
    }

    private record Reader(AccountId account, ContractId contract) {}

    private List<Reader> readers() {
        List<Reader> readers = new ArrayList<>();
        try (var connection = jobs.getConnection();
                var select = connection.prepareStatement("select account, contract from file_news where by_mail");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                readers.add(new Reader(
                        new AccountId(rows.getObject(1, UUID.class)), new ContractId(rows.getObject(2, UUID.class))));
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException("who is told what is new cannot be read", unreachable);
        }
        return readers;
    }
}
