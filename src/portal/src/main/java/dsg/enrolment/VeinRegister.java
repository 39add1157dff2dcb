package dsg.enrolment;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.enrolment.VeinSafe.Content;
import dsg.platform.access.AccountId;
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
        return entities.createQuery("select count(c) from VeinConsent c where c.person = :person", Long.class)
                        .setParameter("person", person.value())
                        .getSingleResult()
                > 0;
    }

    void consent(PersonId person, @Nullable AccountId recordedBy) {
        entities.persist(new VeinConsent(person, recordedBy, clock.instant()));
    }

    /**
     * Puts the fingers in place of whatever was enrolled of the person: under a new key, with which former codes are worth nothing.
     *
     * @param fingers samples by finger; the caller wipes them
     */
    void keep(PersonId person, Map<Integer, List<Acquired>> fingers, @Nullable AccountId attendedBy) {
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
        entities.persist(new VeinSet(person, sealed, attendedBy, clock.instant()));
        entities.flush();
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
    void destroy(VeinSet set) {
        entities.remove(set);
        entities.flush();
        safe.destroy(set.sealed());
        audit.system("DESTROY_VEIN", Outcome.OK, null, "person", set.person().value(), null);
    }
}
