package dsg.enrolment.still;

import dsg.account.AccountDirectory;
import dsg.enrolment.EnrolmentService;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.terminal.TerminalDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Which terminals of the office pictures are sealed for. A terminal speaks for itself alone: its key is given from its own session. */
@Stateless
public class OfficeKeys {

    private static final int FEWEST_BITS = 3072;
    private static final int CURVE_BITS = 256;

    @PersistenceContext
    EntityManager entities;

    @Inject
    AccountDirectory accounts;

    @Inject
    TerminalDirectory terminals;

    @Inject
    CurrentCaller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Those that hold now, the oldest first. */
    @UseCase(EnrolmentService.KEEP_STILL)
    public List<OfficeKeyRow> list() {
        return current().stream().map(this::row).toList();
    }

    /**
     * Gives the keys that this terminal's browser has made, in place of those it had.
     *
     * @param sealing RSA of at least 3072 bits, SubjectPublicKeyInfo in Base64
     * @param signing P-256, likewise
     */
    @UseCase(EnrolmentService.KEEP_STILL)
    public UUID register(String sealing, String signing) {
        Caller here = caller.get();
        byte[] rsa = decoded(sealing);
        byte[] curve = decoded(signing);
        demandKeys(rsa, curve);
        current().stream()
                .filter(key -> key.terminal().equals(here.terminal()))
                .forEach(key -> key.retire(here.account(), clock.instant()));
        entities.flush();
        OfficeKey key = new OfficeKey(here.terminal(), rsa, curve, here.account(), clock.instant());
        entities.persist(key);
        audit.about("terminal", here.terminal().value());
        audit.detail("key " + key.id());
        return key.id();
    }

    /** Nothing is sealed for that terminal any more; what was sealed for it, it can still open. */
    @UseCase(EnrolmentService.KEEP_STILL)
    public void retire(UUID id) {
        OfficeKey key = current().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("enrolment.still.key.unknown"));
        key.retire(caller.get().account(), clock.instant());
        audit.about("terminal", key.terminal().value());
        audit.detail("retired key " + id);
    }

    private List<OfficeKey> current() {
        return entities.createQuery(
                        "select k from OfficeKey k where k.retiredAt is null order by k.registeredAt", OfficeKey.class)
                .getResultList();
    }

    private OfficeKeyRow row(OfficeKey key) {
        return new OfficeKeyRow(
                key.id(),
                terminals.name(key.terminal()),
                accounts.get(key.registeredBy()).person().name(),
                key.registeredAt(),
                key.terminal().equals(caller.get().terminal()),
                Base64.getEncoder().encodeToString(key.sealing()));
    }

    private static void demandKeys(byte[] sealing, byte[] signing) {
        try {
            boolean right = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(sealing))
                            instanceof RSAPublicKey rsa
                    && rsa.getModulus().bitLength() >= FEWEST_BITS
                    && KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(signing))
                            instanceof ECPublicKey curve
                    && curve.getParams().getOrder().bitLength() == CURVE_BITS;
            if (!right) {
                throw new RuleBroken("enrolment.still.key");
            }
        } catch (GeneralSecurityException noKey) {
            throw new RuleBroken("enrolment.still.key");
        }
    }

    static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException noBase64) {
            throw new RuleBroken("enrolment.still.key");
        }
    }
}
