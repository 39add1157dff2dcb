package dsg.enrolment;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.enrolment.VeinSafe.Content;
import dsg.logon.LogonBook;
import dsg.logon.LogonFactor;
import dsg.logon.LogonKind;
import dsg.platform.access.PersonId;
import dsg.platform.access.RuleBroken;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.vein.Enrolment;
import dsg.vein.VeinReader.Acquired;
import dsg.vein.template.ProtectedTemplate;
import dsg.vein.template.TemplateKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps and finds the sets of people, inside the transactions of the boundaries before it. */
@ApplicationScoped
class VeinRegister {

    static final int FEWEST_FINGERS = 2;

    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    EntityManager entities;

    @Inject
    AccountDirectory accounts;

    @Inject
    VeinSafe safe;

    @Inject
    LogonBook logons;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    Optional<VeinSet> find(PersonId person) {
        return Optional.ofNullable(entities.find(VeinSet.class, person.value()));
    }

    Content open(VeinSet set) {
        return safe.open(set.person(), set.sealed());
    }

    /** Who logs in by this account: of the register, or an administrator of the realm. */
    Optional<PersonId> holderOf(String account) {
        Optional<PersonId> registered =
                accounts.findByUsername(account).map(Account::person).map(person -> person.id());
        return registered.isPresent()
                ? registered
                : Optional.ofNullable(entities.find(VeinHolder.class, account.toLowerCase(Locale.ROOT)))
                        .map(VeinHolder::person);
    }

    boolean hasConsented(PersonId person) {
        return entities.createQuery(
                        "select c.kind from VeinConsent c where c.person = :person order by c.number desc",
                        ConsentKind.class)
                .setParameter("person", person.value())
                .setMaxResults(1)
                .getResultStream()
                .anyMatch(ConsentKind.GIVEN::equals);
    }

    /** Takes down that the person agrees, to the use of biometric and of personal data. */
    void consent(Account account, @Nullable Account recordedBy) {
        said(account, ConsentKind.GIVEN, recordedBy);
        logons.noteFor(LogonKind.CONSENTED, LogonFactor.VEIN, account.username(), name(recordedBy));
    }

    /** Takes down that the person does not agree. */
    void decline(Account account, Account recordedBy) {
        said(account, ConsentKind.DECLINED, recordedBy);
    }

    /** Takes down that the person agrees no more, and destroys what was enrolled (T22). */
    void withdraw(Account account, Account recordedBy) {
        said(account, ConsentKind.WITHDRAWN, recordedBy);
        logons.noteFor(LogonKind.WITHDRAWN, LogonFactor.VEIN, account.username(), name(recordedBy));
        find(account.person().id()).ifPresent(set -> {
            destroy(set);
            logons.noteFor(LogonKind.DESTROYED, LogonFactor.VEIN, account.username(), name(recordedBy));
        });
    }

    /** Destroys what was enrolled; the person is enrolled anew under another key. */
    void revoke(Account account, Account recordedBy) {
        VeinSet set = find(account.person().id()).orElseThrow(() -> new RuleBroken("enrolment.revoke.none"));
        destroy(set);
        logons.noteFor(LogonKind.DESTROYED, LogonFactor.VEIN, account.username(), name(recordedBy));
    }

    private void said(Account account, ConsentKind kind, @Nullable Account recordedBy) {
        entities.persist(new VeinConsent(
                account.person().id(), kind, recordedBy == null ? null : recordedBy.id(), clock.instant()));
    }

    private static String name(@Nullable Account account) {
        return account == null ? "" : account.username();
    }

    /**
     * Puts the fingers in place of whatever was enrolled of the person: under a new key, with which former codes are worth nothing.
     *
     * @param account by which the person was found
     * @param fingers samples by finger; the caller wipes them
     * @param attendedBy null at the founding
     */
    void keep(Account account, Map<Integer, List<Acquired>> fingers, @Nullable Account attendedBy) {
        PersonId person = account.person().id();
        if (!hasConsented(person)) {
            throw new RuleBroken("enrolment.unconsented");
        }
        if (fingers.size() < FEWEST_FINGERS) {
            throw new RuleBroken("enrolment.fingers.few", FEWEST_FINGERS);
        }
        Optional<VeinSet> former =
                Optional.ofNullable(entities.find(VeinSet.class, person.value(), LockModeType.PESSIMISTIC_WRITE));
        int version = former.map(set -> set.sealed().version() + 1).orElse(0);
        byte[] secret = new byte[VeinSafe.SECRET];
        RANDOM.nextBytes(secret);
        SealedSet sealed = safe.seal(person, version, new Content(secret, templates(person, version, secret, fingers)));
        Arrays.fill(secret, (byte) 0);
        former.ifPresent(set -> {
            entities.remove(set);
            entities.flush();
            safe.destroy(set.sealed());
        });
        entities.persist(new VeinSet(person, sealed, attendedBy == null ? null : attendedBy.id(), clock.instant()));
        entities.persist(new VeinSearch(sealed.vaultKey(), person, clock.instant()));
        entities.flush();
        logons.noteFor(LogonKind.ENROLLED, LogonFactor.VEIN, account.username(), name(attendedBy));
    }

    private static List<ProtectedTemplate> templates(
            PersonId person, int version, byte[] secret, Map<Integer, List<Acquired>> fingers) {
        TemplateKey key = TemplateKey.derive(secret, person.toString(), version);
        try {
            List<ProtectedTemplate> templates = new ArrayList<>();
            fingers.forEach((finger, samples) -> templates.add(
                    Enrolment.of(samples, finger, key).orElseThrow(() -> new RuleBroken("enrolment.samples.differ"))));
            return templates;
        } finally {
            key.wipe();
        }
    }

    /** With the person's last account (T1); the record stays. */
    void destroyOrphan(VeinSet set) {
        destroy(set);
        logons.noteOfPerson(LogonKind.DESTROYED, LogonFactor.VEIN, set.person());
    }

    /** Of somebody who is enrolled as another person already. */
    void destroyHeld(VeinSet set) {
        destroy(set);
        logons.noteOfPerson(LogonKind.DESTROYED, LogonFactor.VEIN, set.person());
    }

    /** Whether the office has to say first that this is nobody else. */
    boolean isHeld(VeinSet set) {
        return entities.createQuery(
                                "select count(f) from SameFinger f where f.vaultKey = :key and f.verdict = :open",
                                Long.class)
                        .setParameter("key", set.sealed().vaultKey())
                        .setParameter("open", SameFingerVerdict.OPEN)
                        .getSingleResult()
                > 0;
    }

    private void destroy(VeinSet set) {
        entities.remove(set);
        entities.flush();
        safe.destroy(set.sealed());
        audit.system("DESTROY_VEIN", Outcome.OK, null, "person", set.person().value(), null);
    }
}
