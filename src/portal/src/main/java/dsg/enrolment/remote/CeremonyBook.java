package dsg.enrolment.remote;

import dsg.account.AccountDirectory;
import dsg.enrolment.still.StillBook;
import dsg.platform.access.AccountId;
import dsg.platform.access.SessionId;
import dsg.terminal.TerminalDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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

/** Finds remote enrolments, inside the transactions of the boundaries before it. */
@ApplicationScoped
class CeremonyBook {

    private static final Set<CeremonyState> OPEN =
            Set.of(CeremonyState.OPENED, CeremonyState.PROVEN, CeremonyState.CONSENTED, CeremonyState.ACCEPTED);

    @PersistenceContext
    EntityManager entities;

    @Inject
    AccountDirectory accounts;

    @Inject
    TerminalDirectory terminals;

    @Inject
    StillBook stills;

    @Inject
    Event<CeremonyChanged> changed;

    @Inject
    Clock clock;

    Optional<Ceremony> find(UUID id) {
        return Optional.ofNullable(entities.find(Ceremony.class, id));
    }

    Optional<Ceremony> locked(UUID id) {
        return Optional.ofNullable(entities.find(Ceremony.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The newest of this login. */
    Optional<Ceremony> newestOf(SessionId session) {
        return entities.createQuery(
                        "select c from Ceremony c where c.session = :session order by c.begunAt desc", Ceremony.class)
                .setParameter("session", session.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** That wait for this account on this terminal, or for one of them. */
    List<Ceremony> openOf(AccountId account, UUID terminal) {
        return entities.createQuery(
                        "select c from Ceremony c where c.state in :open and (c.account = :account or c.terminal ="
                                + " :terminal)",
                        Ceremony.class)
                .setParameter("open", OPEN)
                .setParameter("account", account.value())
                .setParameter("terminal", terminal)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Those that the office has to do with now. */
    List<Ceremony> open() {
        return entities.createQuery(
                        "select c from Ceremony c where c.state in :open and c.begunAt > :since order by c.begunAt",
                        Ceremony.class)
                .setParameter("open", OPEN)
                .setParameter("since", clock.instant().minus(Ceremony.LIFE))
                .getResultList();
    }

    void add(Ceremony ceremony) {
        entities.persist(ceremony);
        entities.flush();
    }

    /** Tells both sides, once it is committed. */
    void tell(Ceremony ceremony) {
        entities.flush();
        changed.fire(new CeremonyChanged(ceremony.id(), ceremony.state()));
    }

    CeremonyRow row(Ceremony ceremony) {
        AccountId office = ceremony.office();
        Instant proven = ceremony.provenAt();
        return new CeremonyRow(
                ceremony.id(),
                accounts.get(ceremony.account()).username(),
                name(ceremony.account()),
                name(ceremony.manager()),
                terminals.name(ceremony.terminal()),
                office == null ? "" : name(office),
                ceremony.state(),
                ceremony.reason(),
                ceremony.begunAt(),
                proven,
                ceremony.consentedAt(),
                stills.has(ceremony.id()));
    }

    private String name(AccountId account) {
        return accounts.get(account).person().name();
    }
}
