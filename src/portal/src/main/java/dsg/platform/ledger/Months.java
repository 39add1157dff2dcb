package dsg.platform.ledger;

import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.platform.calendar.Clocks;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The log's months: made ahead, archived when they are old, and let go from the database once their archive was read back. */
@ApplicationScoped
public class Months {

    private static final int AHEAD = 3;
    /** The database holds the same, whatever is set here. */
    private static final Duration FLOOR = Duration.ofDays(366);
    /** So long a month that was brought back stays. */
    private static final Duration VISIT = Duration.ofDays(30);

    @Resource(lookup = "java:jboss/datasources/Portal")
    DataSource database;

    @Inject
    MonthTable table;

    @Inject
    MonthArchive archive;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** How long after its end a month stays in the database. */
    @Inject
    @ConfigProperty(name = "dsg.audit.online", defaultValue = "P1096D")
    Duration online;

    /** What is in archives, the newest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<ArchivedMonth> archives() {
        try (Connection connection = database.getConnection()) {
            return table.archives(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Makes the months that come. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void turn() {
        LocalDate now = today().withDayOfMonth(1);
        try (Connection connection = database.getConnection()) {
            TreeSet<LocalDate> needed = new TreeSet<>(table.strays(connection));
            IntStream.range(0, AHEAD).mapToObj(now::plusMonths).forEach(needed::add);
            needed.removeAll(table.there(connection));
            for (LocalDate month : needed) {
                table.begin(connection, month);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Months that are here and need not be any longer, the oldest first. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<LocalDate> old() {
        Duration kept = online.compareTo(FLOOR) < 0 ? FLOOR : online;
        LocalDate last = today().minusDays(kept.toDays());
        try (Connection connection = database.getConnection()) {
            List<LocalDate> old = new ArrayList<>();
            for (LocalDate month : table.there(connection)) {
                if (!month.plusMonths(1).isAfter(last) && !isVisiting(table.archive(connection, month))) {
                    old.add(month);
                }
            }
            return old;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private boolean isVisiting(Optional<ArchivedMonth> month) {
        return month.map(ArchivedMonth::restoredAt)
                .filter(at -> at.plus(VISIT).isAfter(clock.instant()))
                .isPresent();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<ArchivedMonth> archive(LocalDate month) {
        try (Connection connection = database.getConnection()) {
            return table.archive(connection, month);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Notes that a month lies in its file. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void note(ArchivedMonth month) {
        try (Connection connection = database.getConnection()) {
            table.add(connection, month);
            audit.system("ARCHIVE_AUDIT_MONTH", Outcome.OK, null, "audit-month", MonthTable.name(month.month()), null);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The month's rows leave the database where the operator's program has read its file; its places and hashes stay. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void end(LocalDate month) {
        try (Connection connection = database.getConnection()) {
            if (!table.isKept(connection, month)) {
                return;
            }
            table.end(connection, month);
            audit.system("END_AUDIT_MONTH", Outcome.OK, null, "audit-month", MonthTable.name(month), null);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Says that the file of a month is not what it was: its rows stay, or do not come back. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void tell(LocalDate month) {
        audit.system("AUDIT_ARCHIVE_DAMAGED", Outcome.FAILED, "damaged", "audit-month", MonthTable.name(month), null);
    }

    /** Brings a month back out of its file; nothing where it is here, or its file is not what it was. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void bringBack(LocalDate month) {
        Optional<ArchivedMonth> known = archive(month).filter(each -> !each.there());
        if (known.isEmpty()) {
            return;
        }
        if (!archive.faults(known.get()).isEmpty()) {
            tell(month);
            return;
        }
        try {
            archive.bringBack(known.get());
            audit.system("BRING_BACK_AUDIT_MONTH", Outcome.OK, null, "audit-month", MonthTable.name(month), null);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clocks.JAPAN);
    }
}
