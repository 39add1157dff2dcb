package dsg.enrolment.still;

import dsg.platform.access.AccountId;
import dsg.platform.access.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Where identity checks leave their pictures, inside their own transactions. */
@ApplicationScoped
public class StillBook {

    /** So that one terminal that breaks takes no picture with it. */
    public static final int RECIPIENTS = 2;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    /** Whether there are as many terminals as a picture is sealed for. */
    public boolean isReady() {
        return current().size() >= RECIPIENTS;
    }

    /** Whether the ceremony's picture is kept. */
    public boolean has(UUID ceremony) {
        Still still = entities.find(Still.class, ceremony);
        return still != null && still.sealed() != null;
    }

    /**
     * Keeps it, in place of one that was taken before.
     *
     * @param sealed as the browser has sealed it, for two terminals of the office at least and for nobody else
     */
    public void keep(UUID ceremony, String sealed, AccountId by) {
        SealedStill content = SealedStill.of(sealed);
        Set<UUID> known = current();
        boolean theirs = content.recipients().size() >= RECIPIENTS && known.containsAll(content.recipients());
        if (!content.ceremony().equals(ceremony) || !theirs) {
            throw new RuleBroken("enrolment.still.recipients", RECIPIENTS);
        }
        Still before = entities.find(Still.class, ceremony);
        if (before == null) {
            entities.persist(new Still(ceremony, content, by, clock.instant()));
        } else {
            before.take(content, by, clock.instant());
        }
    }

    private Set<UUID> current() {
        return new HashSet<>(entities.createQuery("select k.id from OfficeKey k where k.retiredAt is null", UUID.class)
                .getResultList());
    }
}
