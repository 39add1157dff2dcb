package dsg.duty;

import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.calendar.BusinessDays;
import dsg.platform.calendar.CalendarUse;
import dsg.platform.calendar.Calendars;
import dsg.platform.calendar.Clocks;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Use cases of the duty roster (R29, R30). */
@Stateless
public class Rosters {

    private static final int MOST_PEOPLE = 50;

    /** A roster further away than this is a slip of the hand. */
    private static final int MONTHS_AHEAD = 12;

    @PersistenceContext
    EntityManager entities;

    @Inject
    DutyDirectory directory;

    @Inject
    Calendars calendars;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The turns that begin in a month of Japan's time, and who has one now. */
    @UseCase(DutyService.VIEW_DUTY)
    public DutyPage page(DutyDesk desk, YearMonth month) {
        Instant now = clock.instant();
        List<DutyPage.Candidate> people = directory.people(desk).stream()
                .map(each ->
                        new DutyPage.Candidate(each.id().value(), each.person().name()))
                .toList();
        return new DutyPage(
                desk,
                month,
                directory.at(desk, now).orElse(null),
                rows(desk, month, now),
                people,
                isOf(desk, current.get()));
    }

    private List<ShiftRow> rows(DutyDesk desk, YearMonth month, Instant now) {
        List<DutyShift> shifts = shifts(desk, month);
        var names = directory.names(shifts.stream().map(DutyShift::account).collect(Collectors.toSet()));
        return shifts.stream()
                .map(each -> each.row(names.getOrDefault(each.account(), ""), now))
                .toList();
    }

    /**
     * Shares out the days of a month that nobody has yet and that are not over.
     *
     * @param people in the order in which they take their turns
     */
    @UseCase(DutyService.SET_DUTY)
    public void plan(DutyDesk desk, YearMonth month, List<UUID> people) {
        demandOwn(desk);
        Instant now = clock.instant();
        YearMonth present = YearMonth.from(now.atZone(Clocks.JAPAN));
        if (month.isBefore(present.minusMonths(1)) || month.isAfter(present.plusMonths(MONTHS_AHEAD))) {
            throw new RuleBroken("duty.month", MONTHS_AHEAD);
        }
        if (people.isEmpty() || people.size() > MOST_PEOPLE || !mayTake(desk).containsAll(people)) {
            throw new RuleBroken("duty.people", MOST_PEOPLE);
        }
        audit.detail(desk + " " + month);
        Set<Instant> taken = shifts(desk, month).stream().map(DutyShift::from).collect(Collectors.toSet());
        BusinessDays days = new BusinessDays(calendars.inForce(), CalendarUse.HELPDESK);
        AccountId by = current.get().account();
        new Turns(days)
                .of(month, people).stream()
                        .filter(turn -> turn.until().isAfter(now) && !taken.contains(turn.from()))
                        .forEach(turn -> entities.persist(new DutyShift(desk, turn, by, now)));
    }

    /** Somebody else takes the turn, or what is left of it. */
    @UseCase(DutyService.SET_DUTY)
    public void handOver(UUID shift, UUID to) {
        audit.about("duty-shift", shift);
        DutyShift found = Optional.ofNullable(entities.find(DutyShift.class, shift, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Refused.notFound("duty.unknown"));
        demandOwn(found.desk());
        if (!mayTake(found.desk()).contains(to)) {
            throw new RuleBroken("duty.people", MOST_PEOPLE);
        }
        found.handOver(new AccountId(to), current.get().account(), clock.instant());
    }

    private Set<UUID> mayTake(DutyDesk desk) {
        return directory.people(desk).stream().map(each -> each.id().value()).collect(Collectors.toSet());
    }

    private List<DutyShift> shifts(DutyDesk desk, YearMonth month) {
        return entities.createQuery(
                        "select s from DutyShift s where s.desk = :desk and s.fromAt >= :from and s.fromAt < :until"
                                + " order by s.fromAt, s.id",
                        DutyShift.class)
                .setParameter("desk", desk)
                .setParameter("from", begin(month))
                .setParameter("until", begin(month.plusMonths(1)))
                .getResultList();
    }

    private static Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(Clocks.JAPAN).toInstant();
    }

    private void demandOwn(DutyDesk desk) {
        if (!isOf(desk, current.get())) {
            throw new RuleBroken("duty.desk");
        }
    }

    private static boolean isOf(DutyDesk desk, Caller caller) {
        return desk.isWorkOf(caller.roles()) || caller.is(Role.PROVIDER);
    }
}
