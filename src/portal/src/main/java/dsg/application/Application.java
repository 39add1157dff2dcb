package dsg.application;

import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.PersonId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody has applied for, and what somebody else has said to it; it stays as the record of both. */
@Entity
class Application {

    static final int LONGEST = 500;

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private int year;

    @Column(updatable = false)
    private int serial;

    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private UUID subject;

    private @Nullable UUID contract;
    private boolean confined;
    private UUID organisation;

    @Column(updatable = false)
    private UUID applicant;

    @Column(updatable = false)
    private UUID applicantPerson;

    private Instant appliedAt;
    private Instant deadline;
    private UUID calendar;

    @Enumerated(EnumType.STRING)
    private ApplicationState state = ApplicationState.PENDING;

    private @Nullable UUID decidedBy;
    private @Nullable UUID decidedPerson;
    private @Nullable Instant decidedAt;
    private @Nullable UUID inPlaceOf;
    private @Nullable UUID inPlaceOfPerson;
    private @Nullable String words;
    private @Nullable String seen;

    @SuppressWarnings("NullAway.Init")
    protected Application() {}

    /** @param contract the one that it is about; its people alone see it where the applicant is one of them */
    Application(
            ApplicationNumber number,
            ApplicationKind kind,
            UUID subject,
            @Nullable ContractId contract,
            Caller applicant,
            Deadline deadline,
            Instant now) {
        this.id = UUID.randomUUID();
        this.year = number.year();
        this.serial = number.serial();
        this.kind = kind.name();
        this.subject = subject;
        this.contract = contract == null ? null : contract.value();
        // what the staff decides about, the staff has to see
        this.confined = applicant.contract() != null && kind.isOfContract();
        this.organisation = applicant.organisation().value();
        this.applicant = applicant.account().value();
        this.applicantPerson = applicant.person().value();
        this.appliedAt = now;
        this.deadline = deadline.at();
        this.calendar = deadline.calendar().value();
    }

    /** @param shown what was on the screen of who decides */
    void accept(Voice voice, String said, Shown shown, Instant now) {
        end(ApplicationState.ACCEPTED, voice, now);
        words = said.isEmpty() ? null : text(said, "application.words.bad");
        seen = shown.mark();
    }

    void decline(Voice voice, String why, Shown shown, Instant now) {
        end(ApplicationState.DECLINED, voice, now);
        words = text(why, "application.because.bad");
        seen = shown.mark();
    }

    void withdraw(Caller caller, Instant now) {
        end(ApplicationState.WITHDRAWN, new Voice(caller.account(), caller.person(), null, null), now);
    }

    /** Nobody has to decide about it any more. */
    void lapse(Instant now) {
        moveTo(ApplicationState.LAPSED);
        decidedAt = now;
    }

    private void end(ApplicationState next, Voice voice, Instant now) {
        moveTo(next);
        decidedBy = voice.account().value();
        decidedPerson = voice.person().value();
        inPlaceOf = voice.inPlaceOf() == null ? null : voice.inPlaceOf().value();
        inPlaceOfPerson =
                voice.representing() == null ? null : voice.representing().value();
        decidedAt = now;
    }

    private void moveTo(ApplicationState next) {
        if (!state.leadsTo(next)) {
            throw Refused.conflict("application.over");
        }
        state = next;
    }

    static String text(String typed, String code) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new RuleBroken(code, LONGEST);
        }
        return text;
    }

    ApplicationId id() {
        return new ApplicationId(id);
    }

    ApplicationNumber number() {
        return new ApplicationNumber(year, serial);
    }

    String kind() {
        return kind;
    }

    UUID subject() {
        return subject;
    }

    Optional<ContractId> contract() {
        return Optional.ofNullable(contract).map(ContractId::new);
    }

    /** Whether only people of the contract see it, and not the staff. */
    boolean isConfined() {
        return confined;
    }

    OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    AccountId applicant() {
        return new AccountId(applicant);
    }

    PersonId applicantPerson() {
        return new PersonId(applicantPerson);
    }

    Instant appliedAt() {
        return appliedAt;
    }

    Instant deadline() {
        return deadline;
    }

    ApplicationState state() {
        return state;
    }

    /** Empty while nobody has said anything, and where it lapsed. */
    Optional<Decision> decision() {
        return decidedBy == null || decidedPerson == null || decidedAt == null
                ? Optional.empty()
                : Optional.of(new Decision(
                        id(),
                        new AccountId(decidedBy),
                        new PersonId(decidedPerson),
                        inPlaceOf == null ? null : new AccountId(inPlaceOf),
                        decidedAt,
                        words == null ? "" : words));
    }
}
