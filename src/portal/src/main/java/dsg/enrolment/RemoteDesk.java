package dsg.enrolment;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.protocol.capture.CaptureRequest;
import dsg.vein.Enrolment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a remote enrolment needs of appointments, consents and the sensor; no use case of its own, so it decides nothing about who may.
 * A ceremony's samples lie in this server's memory under the ceremony's key until they are whole.
 */
@ApplicationScoped
public class RemoteDesk {

    private static final Duration EARLY = Duration.ofMinutes(15);
    private static final Duration LATE = Duration.ofHours(2);

    @PersistenceContext
    EntityManager entities;

    @Inject
    AccountDirectory accounts;

    @Inject
    VeinRegister register;

    @Inject
    Drafts drafts;

    @Inject
    CurrentCaller current;

    @Inject
    Clock clock;

    /** How many samples there are of how many. */
    public record Laid(int taken, int wanted) {
        public boolean isWhole() {
            return taken == wanted;
        }
    }

    /** The remote appointments of the caller's organisation whose time it is. */
    public List<Appointment> due() {
        enter();
        Instant now = clock.instant();
        return entities.createQuery(
                        "select b from Booking b where b.state = :booked and b.way = :remote and b.slotAt < :soon and"
                                + " b.slotAt > :late order by b.slotAt",
                        Booking.class)
                .setParameter("booked", BookingState.BOOKED)
                .setParameter("remote", BookingWay.REMOTE)
                .setParameter("soon", now.plus(EARLY))
                .setParameter("late", now.minus(LATE))
                .getResultStream()
                .filter(booking -> booking.organisation().equals(current.get().organisation()))
                .map(this::told)
                .toList();
    }

    /** One of those, of somebody who has nothing enrolled yet (R105). */
    public Appointment take(UUID id) {
        Appointment appointment = due().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("enrolment.remote.not-due"));
        if (register.find(appointment.person()).isPresent()) {
            throw new RuleBroken("enrolment.booking.enrolled");
        }
        return appointment;
    }

    /** The person came. */
    public void attended(UUID id) {
        enter();
        Booking booking = entities.find(Booking.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (booking != null && booking.state() == BookingState.BOOKED) {
            // a ceremony may begin some minutes before its time
            Instant now = clock.instant();
            booking.end(BookingState.ATTENDED, now.isBefore(booking.slot()) ? booking.slot() : now);
        }
    }

    /** The person has agreed, in the sight of this manager. */
    public void consent(AccountId account, AccountId witness) {
        Account of = accounts.get(account);
        if (!register.hasConsented(of.person().id())) {
            register.consent(of, accounts.get(witness));
        }
    }

    /** The person does not agree. */
    public void decline(AccountId account, AccountId witness) {
        register.decline(accounts.get(account), accounts.get(witness));
    }

    /** Asks for two fingers at this terminal. */
    public void begin(String key, AccountId account, String terminal, List<Integer> fingers) {
        Account of = accounts.get(account);
        if (fingers.stream().distinct().count() < VeinRegister.FEWEST_FINGERS) {
            throw new RuleBroken("enrolment.fingers.same");
        }
        if (!register.hasConsented(of.person().id())) {
            throw new RuleBroken("enrolment.unconsented");
        }
        drafts.begin(key, new Draft(of.person().id(), of.username(), key, terminal, fingers, clock.instant()));
    }

    /** Empty before fingers were asked for, and after a restart. */
    public Optional<Laid> laid(String key) {
        return drafts.find(key)
                .map(draft -> new Laid(draft.taken(), draft.samples().size() * Enrolment.SAMPLES));
    }

    /** The next sample; whatever was asked for before counts no more. */
    public Optional<CaptureRequest> ask(String key) {
        return drafts.find(key).flatMap(Draft::ask);
    }

    /** Takes a sample. */
    public void add(String key, String sealed) {
        drafts.add(key, sealed);
    }

    /** Makes the enrolment of the whole. */
    public void keep(String key, AccountId account, AccountId witness) {
        Draft draft = drafts.find(key).filter(Draft::isWhole).orElseThrow(() -> new RuleBroken("enrolment.over"));
        if (register.find(draft.person()).isPresent()) {
            throw new RuleBroken("enrolment.booking.enrolled");
        }
        try {
            register.keep(accounts.get(account), draft.samples(), accounts.get(witness));
            drafts.end(key);
        } catch (RuleBroken differ) {
            draft.begin();
            throw differ;
        }
    }

    public void end(String key) {
        drafts.end(key);
    }

    private Appointment told(Booking booking) {
        Account account = accounts.get(booking.account());
        return new Appointment(
                booking.id(),
                account.id(),
                account.username(),
                account.person().id(),
                account.person().name(),
                booking.slot());
    }

    /** Opens the rows of the caller's organisation for this transaction. */
    private void enter() {
        Caller caller = current.get();
        entities.createNativeQuery("select set_config('dsg.organisation', :organisation, true)")
                .setParameter("organisation", caller.organisation().value().toString())
                .getSingleResult();
    }
}
