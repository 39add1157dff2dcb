package dsg.enrolment.still;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.enrolment.EnrolmentService;
import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The office opens what it keeps of identity checks; nothing is handed out before its record is written. */
@Stateless
public class Stills {

    private static final int MOST = 100;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private static final String ACCOUNT_OF = "select c.account from enrolment_ceremony c where c.id = :ceremony";

    @PersistenceContext
    EntityManager entities;

    @Inject
    AccountDirectory accounts;

    @Inject
    CurrentCaller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The newest. */
    @UseCase(EnrolmentService.KEEP_STILL)
    public List<StillRow> list() {
        return entities.createQuery("select s from Still s order by s.takenAt desc", Still.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    /**
     * Hands one out, sealed as it is, to a terminal that has said and signed that it opens it.
     *
     * @param statement {@code open <ceremony> <digest> <key> <moment>}, the moment in ISO 8601
     * @param signature ECDSA P-256 with SHA-256 in IEEE P1363's form, Base64
     */
    @UseCase(EnrolmentService.KEEP_STILL)
    public String open(UUID ceremony, String statement, String signature) {
        Caller here = caller.get();
        audit.about("still", ceremony);
        Still still = Optional.ofNullable(entities.find(Still.class, ceremony))
                .orElseThrow(() -> Refused.notFound("enrolment.still.unknown"));
        String sealed = still.sealed();
        if (sealed == null) {
            throw Refused.gone("enrolment.still.gone");
        }
        OfficeKey key = ownKey(here);
        byte[] signed = OfficeKeys.decoded(signature);
        if (!says(statement, still, key) || !isSigned(statement, signed, key)) {
            throw new RuleBroken("enrolment.still.statement");
        }
        entities.persist(new StillOpening(ceremony, key, here.account(), clock.instant(), statement, signed));
        entities.flush();
        audit.detail("opened with key " + key.id());
        return sealed;
    }

    private OfficeKey ownKey(Caller here) {
        return entities.createQuery(
                        "select k from OfficeKey k where k.terminal = :terminal and k.retiredAt is null",
                        OfficeKey.class)
                .setParameter("terminal", here.terminal().value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("enrolment.still.key.none"));
    }

    private boolean says(String statement, Still still, OfficeKey key) {
        String prefix = "open " + still.ceremony() + " " + still.digest() + " " + key.id() + " ";
        if (!statement.startsWith(prefix)) {
            return false;
        }
        try {
            Instant moment = Instant.parse(statement.substring(prefix.length()));
            return Duration.between(moment, clock.instant()).abs().compareTo(CLOCKS_DIFFER) < 0;
        } catch (DateTimeException noMoment) {
            return false;
        }
    }

    private static boolean isSigned(String statement, byte[] signature, OfficeKey key) {
        try {
            Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
            check.initVerify(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(key.signing())));
            check.update(statement.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException broken) {
            return false;
        }
    }

    private StillRow row(Still still) {
        UUID account = (UUID) entities.createNativeQuery(ACCOUNT_OF, UUID.class)
                .setParameter("ceremony", still.ceremony())
                .getSingleResult();
        Account of = accounts.get(new AccountId(account));
        List<StillOpening> openings = entities.createQuery(
                        "select o from StillOpening o where o.ceremony = :ceremony order by o.openedAt desc",
                        StillOpening.class)
                .setParameter("ceremony", still.ceremony())
                .getResultList();
        Optional<StillOpening> last = openings.stream().findFirst();
        return new StillRow(
                still.ceremony(),
                of.person().name(),
                of.username(),
                accounts.get(still.takenBy()).person().name(),
                still.takenAt(),
                still.digest(),
                still.destroyedAt(),
                openings.size(),
                last.map(opening -> accounts.get(opening.openedBy()).person().name())
                        .orElse(null),
                last.map(StillOpening::openedAt).orElse(null));
    }
}
