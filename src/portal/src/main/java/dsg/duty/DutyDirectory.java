package dsg.duty;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.platform.access.AccountId;
import dsg.platform.calendar.Calendars;
import dsg.platform.calendar.Desk;
import dsg.platform.calendar.DeskHours;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who is on duty, for those whose alarms wait for somebody; no use case of its own, so it decides nothing. Who has lost the desk's role
 * since the turns were shared out is on duty no more.
 */
@ApplicationScoped
public class DutyDirectory {

    private static final int AHEAD = 100;

    @PersistenceContext
    EntityManager entities;

    @Inject
    AccountDirectory accounts;

    @Inject
    Calendars calendars;

    /** Whether the desks' hours are on: outside of them alarms wait longer, and not all of them call anybody. */
    public boolean isOpen(Instant now) {
        return new DeskHours(Desk.HELPDESK, calendars.inForce()).isOpen(now);
    }

    /** Whose turn it is at this instant. */
    public Optional<OnDuty> at(DutyDesk desk, Instant now) {
        return following(desk, now).filter(each -> !each.from().isAfter(now)).findFirst();
    }

    /** Whose turn comes next after that of somebody who does not answer. */
    public Optional<OnDuty> after(DutyDesk desk, Set<UUID> silent, Instant now) {
        return following(desk, now)
                .filter(each -> !silent.contains(each.account().value()))
                .findFirst();
    }

    /** Everybody who may take a turn at the desk. */
    List<Account> people(DutyDesk desk) {
        return accounts.everybody().stream()
                // what the register holds is near at hand, and leaves few to be asked about
                .filter(each -> desk.isWorkOf(each.roles()) && desk.isWorkOf(accounts.effectiveRoles(each)))
                .toList();
    }

    Map<UUID, String> names(Set<UUID> ids) {
        return ids.isEmpty() ? Map.of() : accounts.namesOfPeople(ids);
    }

    private Stream<OnDuty> following(DutyDesk desk, Instant now) {
        return entities
                .createQuery(
                        "select s from DutyShift s where s.desk = :desk and s.untilAt > :now order by s.fromAt, s.id",
                        DutyShift.class)
                .setParameter("desk", desk)
                .setParameter("now", now)
                .setMaxResults(AHEAD)
                .getResultList()
                .stream()
                .flatMap(shift -> accounts
                        .find(new AccountId(shift.account()))
                        .filter(account -> desk.isWorkOf(accounts.effectiveRoles(account)))
                        .map(account -> onDuty(shift, account, now))
                        .stream());
    }

    private static OnDuty onDuty(DutyShift shift, Account account, Instant now) {
        ShiftRow row = shift.row(account.person().name(), now);
        return new OnDuty(account.id(), row.name(), row.from(), row.until());
    }
}
