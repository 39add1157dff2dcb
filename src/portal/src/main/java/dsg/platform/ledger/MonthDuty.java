package dsg.platform.ledger;

import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the log's months, once an hour. A month is archived at one time and leaves at a later one, when its
 * file was read back, here and by the operator's program. */
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

    /** One month that cannot leave keeps no other here; that it could not is said at the end. */
    @Override
    public void run() {
        months.turn();
        List<RuntimeException> failures = new ArrayList<>();
        for (LocalDate month : months.old()) {
            try {
                turn(month);
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.removeFirst();
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }

    private void turn(LocalDate month) {
        try {
            Optional<ArchivedMonth> known = months.archive(month);
            if (known.isEmpty()) {
                archive.write(month).ifPresent(months::note);
            } else if (archive.faults(known.get()).isEmpty()) {
                months.end(month);
            } else {
                months.tell(month);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
