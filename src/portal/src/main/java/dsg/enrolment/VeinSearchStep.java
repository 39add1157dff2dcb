package dsg.enrolment;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.enrolment.VeinSafe.Content;
import dsg.logon.LogonBook;
import dsg.logon.LogonFactor;
import dsg.logon.LogonKind;
import dsg.platform.access.AccountId;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.platform.keys.KeyMissing;
import dsg.platform.keys.WrongWrapping;
import dsg.vein.EnrolledFingers;
import dsg.vein.EnrolledFingers.Same;
import dsg.vein.template.BrokenTemplate;
import dsg.vein.template.TemplateKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Compares one enrolment with some of the others; each step is a transaction of its own, so that none is long and none is lost. */
@ApplicationScoped
class VeinSearchStep {

    /** Of people; a fraction of a second. */
    private static final int BATCH = 20;

    @PersistenceContext
    EntityManager entities;

    @Inject
    VeinRegister register;

    @Inject
    AccountDirectory accounts;

    @Inject
    LogonBook logons;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * Goes on with the search that waits longest.
     *
     * @return whether there was one
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean next() {
        Optional<VeinSearch> open = entities.createQuery(
                        "select s from VeinSearch s where s.endedAt is null order by s.askedAt, s.vaultKey",
                        VeinSearch.class)
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        open.ifPresent(this::goOn);
        return open.isPresent();
    }

    /** The accounts of people whose enrolment waits for the office's word. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<AccountId> held() {
        return entities.createQuery(
                        "select a.id from Account a, VeinSet v, SameFinger f where v.person = a.person.id and f.vaultKey"
                                + " = v.vaultKey and f.verdict = :open",
                        UUID.class)
                .setParameter("open", SameFingerVerdict.OPEN)
                .getResultStream()
                .map(AccountId::new)
                .toList();
    }

    private void goOn(VeinSearch search) {
        VeinSet own = register.find(search.person())
                .filter(set -> set.sealed().vaultKey().equals(search.vaultKey()))
                .orElse(null);
        if (own == null) {
            // enrolled anew, or destroyed, since: there is nothing to be searched for
            search.end(clock.instant());
            return;
        }
        Optional<EnrolledFingers> fingers = open(own);
        if (fingers.isEmpty()) {
            search.unreadable(own.person());
            end(search);
            return;
        }
        try (EnrolledFingers opened = fingers.get()) {
            List<VeinSet> others = others(search);
            others.forEach(other -> compare(search, own, opened, other));
            if (others.size() < BATCH) {
                end(search);
            }
        }
    }

    private List<VeinSet> others(VeinSearch search) {
        return entities.createQuery(
                        "select v from VeinSet v where v.person <> :own and (:first = true or v.person > :reached) order"
                                + " by v.person",
                        VeinSet.class)
                .setParameter("own", search.person().value())
                .setParameter("first", search.reached() == null)
                .setParameter(
                        "reached", search.reached() == null ? search.person().value() : search.reached())
                .setMaxResults(BATCH)
                .getResultList();
    }

    private void compare(VeinSearch search, VeinSet own, EnrolledFingers fingers, VeinSet other) {
        Optional<EnrolledFingers> theirs = open(other);
        if (theirs.isEmpty()) {
            search.unreadable(other.person());
            return;
        }
        try (EnrolledFingers opened = theirs.get()) {
            List<Same> same = fingers.sameAs(opened);
            search.compared(other.person());
            if (same.isEmpty()) {
                return;
            }
            // whichever of the two is searched for first: who came second waits
            if (other.enrolledAt().isAfter(own.enrolledAt())) {
                found(other, own, turned(same));
            } else {
                found(own, other, same);
            }
        }
    }

    /** Of two enrolments that are searched for at the same time each finds the other: it is one question. */
    private boolean isKnown(VeinSet later, VeinSet earlier) {
        return entities.createQuery(
                                "select count(f) from SameFinger f where f.vaultKey = :later and f.other ="
                                        + " :earlier",
                                Long.class)
                        .setParameter("later", later.sealed().vaultKey())
                        .setParameter("earlier", earlier.person().value())
                        .getSingleResult()
                > 0;
    }

    private void found(VeinSet later, VeinSet earlier, List<Same> same) {
        if (isKnown(later, earlier)) {
            return;
        }
        entities.persist(new SameFinger(later, earlier.person(), same, clock.instant()));
        audit.system(
                "FIND_SAME_FINGER", Outcome.OK, null, "person", later.person().value(), null);
        for (Account account : accounts.ofPerson(later.person())) {
            logons.noteAtLogin(LogonKind.LOCKED, LogonFactor.VEIN, "vein_held", account.username(), "");
        }
    }

    private static List<Same> turned(List<Same> same) {
        return same.stream()
                .map(each -> new Same(/* finger= */ each.other(), /* other= */ each.finger()))
                .toList();
    }

    private void end(VeinSearch search) {
        search.end(clock.instant());
        boolean whole = search.unreadable() == 0;
        audit.system(
                "SEARCH_VEIN",
                whole ? Outcome.OK : Outcome.FAILED,
                whole ? null : "enrolment.search.unreadable",
                "person",
                search.person().value(),
                null);
    }

    /** Empty where it was changed or its key is gone. A vault that is closed is waited for. */
    private Optional<EnrolledFingers> open(VeinSet set) {
        Content content;
        try {
            content = register.open(set);
        } catch (KeyMissing | WrongWrapping | IllegalStateException broken) {
            return Optional.empty();
        }
        TemplateKey key = TemplateKey.derive(
                content.secret(), set.person().toString(), set.sealed().version());
        try {
            return Optional.of(EnrolledFingers.open(content.templates(), key));
        } catch (BrokenTemplate broken) {
            return Optional.empty();
        } finally {
            key.wipe();
            Arrays.fill(content.secret(), (byte) 0);
        }
    }
}
