package dsg.enrolment;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.logon.LogonBook;
import dsg.logon.LogonFactor;
import dsg.logon.LogonKind;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.PersonId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.terminal.TerminalDirectory;
import dsg.vein.Enrolment;
import dsg.vein.VeinReader.Acquired;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The enrolment station: a person is here, and somebody of the security office attends (R107). */
@Stateless
public class Enrolments {

    private static final int LONGEST_REASON = 500;

    @PersistenceContext
    EntityManager entities;

    @Inject
    AccountDirectory accounts;

    @Inject
    TerminalDirectory terminals;

    @Inject
    VeinRegister register;

    @Inject
    Drafts drafts;

    @Inject
    CurrentCaller caller;

    @Inject
    LogonBook logons;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The person behind an account. */
    @UseCase(EnrolmentService.VIEW_ENROLMENT)
    public Enrolee find(String username) {
        Account account = account(username);
        PersonId person = about(account);
        Optional<VeinSet> set = register.find(person);
        VeinCount count = entities.find(VeinCount.class, account.username().toLowerCase(Locale.ROOT));
        return new Enrolee(
                person,
                account.person().name(),
                account.username(),
                register.hasConsented(person),
                set.map(VeinSet::fingers).orElse(List.of()),
                set.map(VeinSet::enrolledAt).orElse(null),
                count != null && count.isLocked(clock.instant()));
    }

    /**
     * Takes down what the person agrees to, before anything starts (R110, T22).
     *
     * @param biometric to the use of the veins
     * @param personal to the use of the other data about the person
     */
    @UseCase(EnrolmentService.CONSENT_VEIN)
    public void consent(String username, boolean biometric, boolean personal) {
        Account account = account(username);
        PersonId person = about(account);
        demandAnother(person);
        if (!biometric || !personal) {
            throw new RuleBroken("enrolment.consent.both");
        }
        if (!register.hasConsented(person)) {
            register.consent(account, own());
        }
    }

    /** Takes down that the person does not agree: nothing is enrolled, and there is no other way in (T22). */
    @UseCase(EnrolmentService.CONSENT_VEIN)
    public void decline(String username) {
        Account account = account(username);
        PersonId person = about(account);
        demandAnother(person);
        if (register.hasConsented(person)) {
            throw new RuleBroken("enrolment.consent.withdraw");
        }
        audit.detail("declined");
        register.decline(account, own());
        drafts.end(attendant());
    }

    /** Takes down that the person agrees no more; whatever is enrolled is destroyed at once (T22). */
    @UseCase(EnrolmentService.WITHDRAW_VEIN)
    public void withdraw(String username) {
        Account account = account(username);
        PersonId person = about(account);
        demandAnother(person);
        if (!register.hasConsented(person)) {
            throw new RuleBroken("enrolment.unconsented");
        }
        register.withdraw(account, own());
        drafts.endOf(person);
    }

    /**
     * Destroys what is enrolled, in all copies; the consent stays. The person cannot log in until enrolled anew, with another finger where
     * one is hurt (T26).
     */
    @UseCase(EnrolmentService.REVOKE_VEIN)
    public void revoke(String username, String because) {
        Account account = account(username);
        PersonId person = about(account);
        demandAnother(person);
        String reason = because.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new RuleBroken("enrolment.revoke.reason", LONGEST_REASON);
        }
        audit.detail(reason);
        register.revoke(account, own());
        drafts.endOf(person);
    }

    /** Begins, on the terminal that the caller sits at; an enrolment that the caller has begun before is dropped. */
    @UseCase(EnrolmentService.ENROL_VEIN)
    public void begin(String username, int first, int second) {
        Account account = account(username);
        PersonId person = about(account);
        demandAnother(person);
        if (!register.hasConsented(person)) {
            throw new RuleBroken("enrolment.unconsented");
        }
        if (first == second) {
            throw new RuleBroken("enrolment.fingers.same");
        }
        drafts.begin(
                attendant(),
                new Draft(
                        person,
                        account.username(),
                        attendant(),
                        terminals.fingerprintOf(caller.get().terminal()),
                        List.of(first, second),
                        clock.instant()));
    }

    /** What the terminal is to be asked for next. */
    @UseCase(EnrolmentService.ENROL_VEIN)
    public Progress next() {
        Draft draft = drafts.find(attendant()).orElseThrow(() -> new RuleBroken("enrolment.over"));
        audit.about("person", draft.person().value());
        return progress(draft);
    }

    /** Takes a sample; the last one makes the enrolment. */
    @UseCase(EnrolmentService.ENROL_VEIN)
    public Progress add(String sealed) {
        Draft draft = drafts.add(attendant(), sealed);
        audit.about("person", draft.person().value());
        if (draft.isWhole()) {
            keep(draft);
        }
        return progress(draft);
    }

    /** Keeps samples that were read elsewhere. */
    @UseCase(EnrolmentService.ENROL_VEIN)
    public void keep(String username, Map<Integer, List<Acquired>> fingers) {
        Account account = account(username);
        demandAnother(about(account));
        register.keep(account, fingers, own());
    }

    /** Lets the account try its finger again. */
    @UseCase(EnrolmentService.RELEASE_VEIN)
    public void release(String username) {
        Account account = account(username);
        about(account);
        VeinCount count = entities.find(VeinCount.class, account.username().toLowerCase(Locale.ROOT));
        if (count != null) {
            count.reset();
            logons.noteFor(LogonKind.RELEASED, LogonFactor.VEIN, account.username(), own().username());
        }
    }

    private void keep(Draft draft) {
        try {
            register.keep(account(draft.account()), draft.samples(), own());
            drafts.end(attendant());
        } catch (RuleBroken differ) {
            draft.begin();
            throw differ;
        }
    }

    private static Progress progress(Draft draft) {
        return new Progress(draft.account(), draft.taken(), draft.samples().size() * Enrolment.SAMPLES, draft.ask());
    }

    private Account account(String username) {
        return accounts.findByUsername(username.strip()).orElseThrow(() -> Refused.notFound("enrolment.unknown"));
    }

    private PersonId about(Account account) {
        PersonId person = account.person().id();
        audit.about("person", person.value());
        return person;
    }

    /** Nobody attends the own enrolment, by whichever account. */
    private void demandAnother(PersonId person) {
        Caller attendant = caller.get();
        if (attendant.person().equals(person)) {
            throw new RuleBroken("enrolment.own");
        }
    }

    private Account own() {
        return accounts.get(caller.get().account());
    }

    private String attendant() {
        return caller.get().session().toString();
    }
}
