package dsg.enrolment.remote;

import dsg.enrolment.Appointment;
import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.PersonId;
import dsg.platform.access.Refused;
import dsg.platform.access.SessionId;
import dsg.platform.access.TerminalId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One remote enrolment, from the manager's beginning to its end. */
@Entity
@Table(name = "enrolment_ceremony")
class Ceremony {

    /** Longer ones are begun anew. */
    static final Duration LIFE = Duration.ofHours(1);

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID booking;
    private UUID account;
    private UUID person;
    private UUID manager;
    private UUID managerPerson;
    private UUID session;
    private UUID terminal;
    private @Nullable UUID office;

    @Enumerated(EnumType.STRING)
    private CeremonyState state = CeremonyState.OPENED;

    @Enumerated(EnumType.STRING)
    private @Nullable IdentityDocument document;

    private @Nullable String reason;
    private Instant begunAt;
    private @Nullable Instant provenAt;
    private @Nullable Instant consentedAt;
    private @Nullable Instant decidedAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Ceremony() {}

    Ceremony(Appointment appointment, Caller manager, Instant now) {
        this.id = UUID.randomUUID();
        this.booking = appointment.id();
        this.account = appointment.account().value();
        this.person = appointment.person().value();
        this.manager = manager.account().value();
        this.managerPerson = manager.person().value();
        this.session = manager.session().value();
        this.terminal = manager.terminal().value();
        this.begunAt = now;
    }

    void prove(Instant now) {
        step(CeremonyState.OPENED, CeremonyState.PROVEN, now);
        provenAt = now;
    }

    void consent(Instant now) {
        step(CeremonyState.PROVEN, CeremonyState.CONSENTED, now);
        consentedAt = now;
    }

    void decline(Instant now) {
        step(CeremonyState.PROVEN, CeremonyState.DECLINED, now);
        endedAt = now;
    }

    /** Somebody of the office looks on from now on; another one may take over until it is decided. */
    void watch(AccountId by, Instant now) {
        demand(CeremonyState.CONSENTED, now);
        office = by.value();
    }

    void accept(IdentityDocument shown, Instant now) {
        step(CeremonyState.CONSENTED, CeremonyState.ACCEPTED, now);
        document = shown;
        decidedAt = now;
    }

    /** Before the check is decided and after it, as long as nothing is enrolled. */
    void refuse(String because, Instant now) {
        if (!state.isWatched()) {
            throw Refused.conflict("enrolment.remote.step");
        }
        state = CeremonyState.REFUSED;
        reason = because;
        decidedAt = now;
        endedAt = now;
    }

    void finish(Instant now) {
        step(CeremonyState.ACCEPTED, CeremonyState.DONE, now);
        endedAt = now;
    }

    void end(Instant now) {
        if (state.isOpen()) {
            state = CeremonyState.ENDED;
            endedAt = now;
        }
    }

    /** Refuses where it is not in this state, or has taken too long. */
    void demand(CeremonyState wanted, Instant now) {
        if (now.isAfter(begunAt.plus(LIFE))) {
            throw Refused.gone("enrolment.remote.late");
        }
        if (state != wanted) {
            throw Refused.conflict("enrolment.remote.step");
        }
    }

    private void step(CeremonyState from, CeremonyState to, Instant now) {
        demand(from, now);
        state = to;
    }

    UUID id() {
        return id;
    }

    UUID booking() {
        return booking;
    }

    AccountId account() {
        return new AccountId(account);
    }

    PersonId person() {
        return new PersonId(person);
    }

    AccountId manager() {
        return new AccountId(manager);
    }

    PersonId managerPerson() {
        return new PersonId(managerPerson);
    }

    SessionId session() {
        return new SessionId(session);
    }

    TerminalId terminal() {
        return new TerminalId(terminal);
    }

    @Nullable
    AccountId office() {
        return office == null ? null : new AccountId(office);
    }

    CeremonyState state() {
        return state;
    }

    String reason() {
        return reason == null ? "" : reason;
    }

    Instant begunAt() {
        return begunAt;
    }

    @Nullable
    Instant provenAt() {
        return provenAt;
    }

    @Nullable
    Instant consentedAt() {
        return consentedAt;
    }

    /** By what its samples are known in this server's memory. */
    String key() {
        return "remote:" + id;
    }
}
