package dsg.platform.ledger;

import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** Turns the log's months, once an hour. A month is archived at one time and leaves at a later one, when its file was read back. */
@ApplicationScoped
class MonthDuty implements RecurringTask {

    @Inject
    Months months;

    @Inject
    MonthArchive archive;

    @Override
    public String kind() {
        return "audit.months";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        months.turn();
        try {
            for (LocalDate month : months.old()) {
                Optional<ArchivedMonth> known = months.archive(month);
                if (known.isEmpty()) {
                    archive.write(month).ifPresent(months::note);
                } else if (archive.faults(known.get()).isEmpty()) {
                    months.end(month);
                } else {
                    months.tell(month);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
