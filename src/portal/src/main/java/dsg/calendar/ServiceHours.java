package dsg.calendar;

import dsg.calendar.MaintenanceLetters.News;
import dsg.company.SiteDirectory;
import dsg.company.SiteRow;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.calendar.Calendars;
import dsg.platform.calendar.Desk;
import dsg.platform.calendar.DeskHours;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases around the hours of the services and of the two desks, and the maintenance that interrupts them (B3, R50–R52). */
@Stateless
public class ServiceHours {

    /** For so long one can see what was announced. */
    private static final Period SHOWN = Period.ofDays(90);

    @PersistenceContext
    EntityManager entities;

    @Inject
    Calendars calendars;

    @Inject
    SiteDirectory sites;

    @Inject
    MaintenanceLetters letters;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The hours as they are now. */
    @UseCase(CalendarService.VIEW_CALENDAR)
    public HoursPage page() {
        Instant now = clock.instant();
        var table = calendars.inForce();
        audit.about("calendar", table.id().value());
        List<DeskRow> desks = Arrays.stream(Desk.values())
                .map(desk -> new DeskHours(desk, table))
                .map(hours -> new DeskRow(
                        hours.desk(),
                        hours.isOpen(now),
                        hours.nextOpening(now),
                        table.closing(hours.desk().use())))
                .toList();
        return new HoursPage(desks, maintenances(now));
    }

    /**
     * Announces a maintenance: everybody sees it, and the companies touched are written to.
     *
     * @param site where alone it is felt; null: everywhere
     */
    @UseCase(CalendarService.ANNOUNCE_MAINTENANCE)
    public void announce(Instant from, Instant until, String words, @Nullable UUID site) {
        if (site != null && sites.nameOf(site).isEmpty()) {
            throw new RuleBroken("calendar.maintenance.site.unknown");
        }
        Maintenance maintenance =
                new Maintenance(from, until, words, site, current.get().account(), clock.instant());
        entities.persist(maintenance);
        letters.tell(News.ANNOUNCED, maintenance.id());
        audit.about("maintenance", maintenance.id());
        audit.detail(from + "/" + until);
    }

    /** Calls a maintenance off; it stays in the list as called off. */
    @UseCase(CalendarService.ANNOUNCE_MAINTENANCE)
    public void callOff(UUID id) {
        audit.about("maintenance", id);
        Optional.ofNullable(entities.find(Maintenance.class, id))
                .orElseThrow(() -> new RuleBroken("calendar.maintenance.unknown"))
                .callOff(current.get().account(), clock.instant());
        letters.tell(News.CANCELLED, id);
    }

    /** Where a maintenance may be. */
    @UseCase(CalendarService.ANNOUNCE_MAINTENANCE)
    public List<SiteRow> sites() {
        return sites.all();
    }

    private List<MaintenanceRow> maintenances(Instant now) {
        return entities.createQuery(
                        "select m from Maintenance m where m.until > :since order by m.from", Maintenance.class)
                .setParameter("since", now.minus(SHOWN))
                .getResultStream()
                .map(maintenance -> maintenance.row(now))
                .toList();
    }
}
