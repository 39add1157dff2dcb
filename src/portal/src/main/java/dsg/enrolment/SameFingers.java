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
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where a search has found one finger under two names, the office decides; until then the later enrolment opens nothing. */
@Stateless
public class SameFingers {

    @PersistenceContext
    EntityManager entities;

    @Inject
    VeinRegister register;

    @Inject
    AccountDirectory accounts;

    @Inject
    LogonBook logons;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** What waits for a decision, the oldest first. */
    @UseCase(EnrolmentService.VIEW_SAME_FINGER)
    public List<SameFingerRow> list() {
        return entities.createQuery(
                        "select f from SameFinger f, VeinSet v where v.vaultKey = f.vaultKey and f.verdict = :open order"
                                + " by f.foundAt",
                        SameFinger.class)
                .setParameter("open", SameFingerVerdict.OPEN)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    /** They are one human being: what was enrolled second is destroyed. One person is enough to shut somebody out. */
    @UseCase(EnrolmentService.SETTLE_SAME_FINGER)
    public void samePerson(UUID id, String because) {
        SameFinger found = decide(id, SameFingerVerdict.SAME_PERSON, because);
        VeinSet set = set(found).orElseThrow(() -> Refused.conflict("enrolment.same.over"));
        register.destroyHeld(set);
    }

    /** They are two: the enrolment opens logins again. Never by who attended it. */
    @UseCase(EnrolmentService.SETTLE_SAME_FINGER)
    public void twoPeople(UUID id, String because) {
        SameFinger found = decide(id, SameFingerVerdict.TWO_PEOPLE, because);
        String by = accounts.get(current.get().account()).username();
        usernames(found.person())
                .forEach(username -> logons.noteFor(LogonKind.RELEASED, LogonFactor.VEIN, username, by));
    }

    private SameFinger decide(UUID id, SameFingerVerdict verdict, String because) {
        SameFinger found = Optional.ofNullable(entities.find(SameFinger.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Refused.notFound("enrolment.same.unknown"));
        audit.about("person", found.person().value());
        Caller caller = current.get();
        if (caller.person().equals(found.person()) || caller.person().equals(found.other())) {
            throw new RuleBroken("enrolment.own");
        }
        if (verdict == SameFingerVerdict.TWO_PEOPLE && hasAttended(caller, found)) {
            throw new RuleBroken("enrolment.same.attended");
        }
        if (set(found).isEmpty()) {
            throw Refused.conflict("enrolment.same.over");
        }
        found.decide(verdict, caller.account(), because, clock.instant());
        audit.detail(verdict + ": " + because.strip());
        return found;
    }

    /** By whichever account. */
    private boolean hasAttended(Caller caller, SameFinger found) {
        return found.attendedBy()
                .map(accounts::get)
                .filter(attendant -> attendant.person().id().equals(caller.person()))
                .isPresent();
    }

    private Optional<VeinSet> set(SameFinger found) {
        return register.find(found.person())
                .filter(set -> set.sealed().vaultKey().equals(found.vaultKey()));
    }

    private SameFingerRow row(SameFinger found) {
        return new SameFingerRow(
                found.id(),
                accounts.nameOfPerson(found.person()).orElse(""),
                usernames(found.person()),
                found.fingers(),
                accounts.nameOfPerson(found.other()).orElse(""),
                usernames(found.other()),
                found.otherFingers(),
                found.foundAt());
    }

    private List<String> usernames(PersonId person) {
        return accounts.ofPerson(person).stream().map(Account::username).toList();
    }
}
