package dsg.enrolment;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.account.FounderAccounts;
import dsg.account.FounderAccounts.FounderAccount;
import dsg.platform.access.PersonId;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.SystemTask;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
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

/**
 * The founders' enrolments: there is no office yet to attend them, so that the operator does, once for each. The realm's administrator is
 * enrolled with the founder of the provider's side, who that is.
 */
@Stateless
public class FirstEnrolments {

    private static final String HOLDER =
            "insert into vein_holder (account, person) values (:account, :person) on conflict (account) do nothing";

    @PersistenceContext
    EntityManager entities;

    @Inject
    FounderAccounts founders;

    @Inject
    AccountDirectory accounts;

    @Inject
    VeinRegister register;

    @Inject
    Drafts drafts;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Begins, with the person's consent on record. */
    @SystemTask("the founding of a gateway")
    public void begin(String username, String terminal, List<Integer> fingers) {
        Account founder = demandFounder(username);
        PersonId person = founder.person().id();
        register.consent(founder, null);
        audit.system("CONSENT_VEIN", Outcome.OK, null, "person", person.value(), null);
        String attendant = attendant(username);
        drafts.begin(attendant, new Draft(person, username, attendant, terminal, fingers, clock.instant()));
    }

    /** What the terminal is to be asked for next. */
    @SystemTask("the founding of a gateway")
    public Progress next(String username) {
        return progress(drafts.find(attendant(username)).orElseThrow(() -> new RuleBroken("enrolment.over")));
    }

    /** Takes a sample; the last one makes the enrolment. */
    @SystemTask("the founding of a gateway")
    public Progress add(String username, String sealed) {
        Draft draft = drafts.add(attendant(username), sealed);
        if (draft.isWhole()) {
            try {
                keep(demandFounder(username), draft.samples());
                drafts.end(attendant(username));
            } catch (RuleBroken differ) {
                draft.begin();
                throw differ;
            }
        }
        return progress(draft);
    }

    /** Keeps samples of a founder that were made and read elsewhere, consent included. */
    @SystemTask("the founding of a gateway")
    public void enrol(String username, Map<Integer, List<Acquired>> fingers) {
        Account founder = demandFounder(username);
        register.consent(founder, null);
        keep(founder, fingers);
    }

    /** Notes who the realm's administrator is: the person behind this account. */
    @SystemTask("the founding of a gateway")
    public void holds(String administrator, String username) {
        entities.createNativeQuery(HOLDER)
                .setParameter("account", administrator.toLowerCase(Locale.ROOT))
                .setParameter(
                        "person",
                        accounts.findByUsername(username)
                                .orElseThrow()
                                .person()
                                .id()
                                .value())
                .executeUpdate();
    }

    private void keep(Account founder, Map<Integer, List<Acquired>> fingers) {
        register.keep(founder, fingers, null);
        audit.system(
                "ENROL_VEIN", Outcome.OK, null, "person", founder.person().id().value(), null);
    }

    private Account demandFounder(String username) {
        boolean founder = founders.list().stream().map(FounderAccount::username).anyMatch(username::equals);
        Account account = accounts.findByUsername(username)
                .filter(each -> founder)
                .orElseThrow(() -> new RuleBroken("enrolment.unknown"));
        if (register.find(account.person().id()).isPresent()) {
            throw new RuleBroken("enrolment.founder.enrolled");
        }
        return account;
    }

    private static Progress progress(Draft draft) {
        return new Progress(draft.account(), draft.taken(), draft.samples().size() * Enrolment.SAMPLES, draft.ask());
    }

    private static String attendant(String username) {
        return "founding:" + username;
    }
}
