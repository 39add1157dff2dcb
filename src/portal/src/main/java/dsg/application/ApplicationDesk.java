package dsg.application;

import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.calendar.BusinessDays;
import dsg.platform.calendar.Calendars;
import dsg.platform.calendar.Clocks;
import dsg.platform.calendar.Desk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where services hand applications in from their own use cases, and ask what became of them; no use case of its own. Whoever locks
 * both locks the application before what it is about.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ApplicationDesk {

    /** The ministry's offices keep the hours of the joining-support desk. */
    private static final Desk HOURS = Desk.JOINING_SUPPORT;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Kinds kinds;

    @Inject
    ApplicationRights rights;

    @Inject
    Calendars calendars;

    @Inject
    CurrentCaller current;

    @Inject
    Clock clock;

    /** Hands in what the caller applies for; about one thing, one application waits at a time. */
    public ApplicationId submit(String kind, UUID subject, @Nullable ContractId contract) {
        if (waiting(kind, subject).isPresent()) {
            throw Refused.conflict("application.waiting");
        }
        Instant now = clock.instant();
        ApplicationKind declared = kinds.get(kind);
        Application application = new Application(
                number(now), declared, subject, contract, current.get(), deadline(now, declared.days()), now);
        entities.persist(application);
        return application.id();
    }

    /** Takes back what waits about this, for the caller. */
    public void withdraw(String kind, UUID subject) {
        waiting(kind, subject)
                .orElseThrow(() -> Refused.conflict("application.over"))
                .withdraw(current.get(), clock.instant());
    }

    /** Nobody has to decide about this any more, if anybody had to. */
    public void lapse(String kind, UUID subject) {
        waiting(kind, subject).ifPresent(application -> application.lapse(clock.instant()));
    }

    /** What waits about this, locked: nobody decides in between. */
    public Optional<ApplicationId> hold(String kind, UUID subject) {
        return waiting(kind, subject).map(Application::id);
    }

    /** Refuses the caller as one who prepares the decision about this, where they must not decide themself. */
    public void demandFourEyes(String kind, UUID subject) {
        Application application = waiting(kind, subject).orElseThrow(() -> Refused.conflict("application.over"));
        rights.eyes(application).demand(current.get().person());
    }

    /** What became of the newest application about each of these. */
    public Map<UUID, Result> results(String kind, Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        return of(kind).setParameter("subjects", subjects)
                .getResultStream()
                .collect(Collectors.toMap(Application::subject, ApplicationDesk::result, (older, newer) -> newer));
    }

    public Optional<Result> result(String kind, UUID subject) {
        return Optional.ofNullable(results(kind, List.of(subject)).get(subject));
    }

    private TypedQuery<Application> of(String kind) {
        return entities.createQuery(
                        "select a from Application a where a.kind = :kind and a.subject in :subjects order by a.appliedAt",
                        Application.class)
                .setParameter("kind", kind);
    }

    private static Result result(Application application) {
        return new Result(
                application.id(),
                application.number(),
                application.state(),
                application.decision().orElse(null));
    }

    private Optional<Application> waiting(String kind, UUID subject) {
        return entities.createQuery(
                        "select a from Application a where a.kind = :kind and a.subject = :subject and a.state = :pending",
                        Application.class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setParameter("pending", ApplicationState.PENDING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Counted in the transaction that uses it: without gap, since a rollback gives it back. */
    private ApplicationNumber number(Instant now) {
        int year = ApplicationNumber.yearOf(now);
        Number serial =
                (Number) entities.createNativeQuery("insert into application_number (year, last) values (:year, 1)"
                                + " on conflict (year) do update set last = application_number.last + 1 returning last")
                        .setParameter("year", year)
                        .getSingleResult();
        return new ApplicationNumber(year, serial.intValue());
    }

    private Deadline deadline(Instant now, int days) {
        BusinessDays counted = calendars.days(HOURS.use());
        LocalDate day = counted.nth(LocalDate.ofInstant(now, Clocks.JAPAN), days);
        return new Deadline(
                day.atTime(HOURS.closes()).atZone(Clocks.JAPAN).toInstant(),
                counted.table().id());
    }
}
