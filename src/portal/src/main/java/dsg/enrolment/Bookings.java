package dsg.enrolment;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Appointments for enrolments (R106): made by the organisation's managers for their own people, or by the office for anybody. Of two who
 * want the same time the second is told that it is taken.
 */
@Stateless
public class Bookings {

    private static final int MOST = 200;

    @PersistenceContext
    EntityManager entities;

    @Inject
    AccountDirectory accounts;

    @Inject
    VeinRegister register;

    @Inject
    BookingTimes times;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Times that nobody has taken, the next first. */
    @UseCase(EnrolmentService.BOOK_ENROLMENT)
    public List<Instant> free() {
        Set<Instant> taken = taken();
        return times.ahead().stream().filter(slot -> !taken.contains(slot)).toList();
    }

    /** The newest appointments that the caller may see. */
    @UseCase(EnrolmentService.BOOK_ENROLMENT)
    public List<BookingRow> list() {
        Caller caller = enter();
        return entities.createQuery("select b from Booking b order by b.slotAt desc, b.id", Booking.class)
                .setMaxResults(MOST)
                .getResultStream()
                .filter(booking -> sees(caller, booking))
                .map(booking -> booking.row(accounts.get(booking.account())))
                .toList();
    }

    /**
     * Takes a time for somebody who is not enrolled yet (R105).
     *
     * @throws Refused where it is taken, or a manager wants the camera before another one of the company is enrolled, who could attend:
     *     the first is enrolled on site only (T24)
     */
    @UseCase(EnrolmentService.BOOK_ENROLMENT)
    public UUID book(String username, BookingWay way, Instant slot) {
        Caller caller = enter();
        Account account = accounts.findByUsername(username.strip())
                .filter(each -> caller.isStaff() || each.organisation().equals(caller.organisation()))
                .orElseThrow(() -> new RuleBroken("enrolment.unknown"));
        audit.about("person", account.person().id().value());
        if (!account.isApproved()) {
            throw new RuleBroken("enrolment.booking.unapproved");
        }
        if (register.find(account.person().id()).isPresent() && !caller.isStaff()) {
            throw new RuleBroken("enrolment.booking.enrolled");
        }
        if (way == BookingWay.REMOTE && !hasWitness(account)) {
            throw new RuleBroken(manages(account) ? "enrolment.booking.on-site" : "enrolment.booking.no-witness");
        }
        if (hasBooked(account)) {
            throw Refused.conflict("enrolment.booking.twice");
        }
        demandFree(slot);
        Booking booking = new Booking(account, way, slot, times.place(), caller.account(), clock.instant());
        entities.persist(booking);
        audit.detail(way + " " + slot);
        return booking.id();
    }

    /** Moves an appointment to another time. */
    @UseCase(EnrolmentService.BOOK_ENROLMENT)
    public void move(UUID id, Instant slot) {
        Booking booking = locked(id);
        demandFree(slot);
        booking.move(slot);
        audit.detail("moved to " + slot);
    }

    /** Gives an appointment up; its time is free again. */
    @UseCase(EnrolmentService.BOOK_ENROLMENT)
    public void cancel(UUID id) {
        locked(id).end(BookingState.CANCELLED, clock.instant());
        audit.detail("cancelled");
    }

    /** Takes down whether the person came, once it is time. */
    @UseCase(EnrolmentService.ATTEND_ENROLMENT)
    public void attended(UUID id, boolean came) {
        locked(id).end(came ? BookingState.ATTENDED : BookingState.NO_SHOW, clock.instant());
        audit.detail(came ? "came" : "did not come");
    }

    private void demandFree(Instant slot) {
        if (!times.ahead().contains(slot)) {
            throw new RuleBroken("enrolment.booking.slot");
        }
        entities.createNativeQuery(
                        "select count(*) from pg_advisory_xact_lock(hashtext('enrolment_booking'))", Long.class)
                .getSingleResult();
        if (taken().contains(slot)) {
            throw Refused.conflict("enrolment.booking.taken");
        }
    }

    /** Another person of the organisation who manages it and can log in (R107). */
    private boolean hasWitness(Account account) {
        return accounts.everybody().stream()
                .filter(each -> each.organisation().equals(account.organisation())
                        && each.isApproved()
                        && !each.person().id().equals(account.person().id()))
                .filter(Bookings::manages)
                .anyMatch(each -> register.find(each.person().id()).isPresent());
    }

    private static boolean manages(Account account) {
        return account.roles().contains(Role.PROTECTED_SYSTEM_MANAGER)
                || account.roles().contains(Role.COMPANY_MANAGER);
    }

    private boolean hasBooked(Account account) {
        return !entities.createQuery(
                        "select b.id from Booking b where b.account = :account and b.state = :booked", UUID.class)
                .setParameter("account", account.id().value())
                .setParameter("booked", BookingState.BOOKED)
                .getResultList()
                .isEmpty();
    }

    private Set<Instant> taken() {
        List<?> slots = entities.createNativeQuery(
                        "select slot from enrolment_slots_taken(:now) as taken (slot)", Instant.class)
                .setParameter("now", clock.instant())
                .getResultList();
        return slots.stream().map(Instant.class::cast).collect(Collectors.toSet());
    }

    private Booking locked(UUID id) {
        Caller caller = enter();
        audit.about("booking", id);
        return Optional.ofNullable(entities.find(Booking.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(booking -> sees(caller, booking))
                .orElseThrow(() -> Refused.notFound("enrolment.booking.unknown"));
    }

    private static boolean sees(Caller caller, Booking booking) {
        return caller.isStaff() || booking.organisation().equals(caller.organisation());
    }

    /** Opens the rows of the caller's organisation for this transaction. */
    private Caller enter() {
        Caller caller = current.get();
        entities.createNativeQuery("select set_config('dsg.organisation', :organisation, true)")
                .setParameter("organisation", caller.organisation().value().toString())
                .getSingleResult();
        return caller;
    }
}
