package dsg.contract;

import dsg.platform.access.Unavailable;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.platform.task.TaskHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes one effect happen, in the transaction of its task. */
@ApplicationScoped
class EffectRunning implements TaskHandler {

    static final String KIND = "contract.effect";

    private static final Logger LOG = Logger.getLogger(EffectRunning.class.getName());

    @PersistenceContext
    EntityManager entities;

    @Inject
    EffectPlanning planning;

    @Inject
    ContractDirectory contracts;

    @Inject
    ContractClock clock;

    @Inject
    ClockDoubt doubt;

    @Inject
    @Any
    Instance<EffectHandler> handlers;

    @Inject
    AuditLog audit;

    @Override
    public String kind() {
        return KIND;
    }

    /** While the clock cannot be relied on, nothing happens. */
    @Override
    public boolean isReady() {
        try {
            clock.now();
            return true;
        } catch (Unavailable unreliable) {
            LOG.log(Level.FINE, "The contracts' clock stands still", unreliable);
            return false;
        }
    }

    /** One after the other, in the order in which they became due. */
    @Override
    public int threads() {
        return 1;
    }

    /** Nothing where it is void by now. */
    @Override
    public void run(TaskHandler.Occasion task) {
        ContractEffect effect =
                entities.find(ContractEffect.class, UUID.fromString(task.key()), LockModeType.PESSIMISTIC_WRITE);
        if (effect.isWaiting()) {
            run(effect, clock.now());
        }
    }

    private void run(ContractEffect effect, Instant now) {
        Contract contract = contracts.get(effect.contract());
        Instant until = planning.trueUntil(effect, contract.terms(), now);
        if (!now.isBefore(until)) {
            effect.drop();
        } else if (effect.kind().isFinal() && doubt.isOpen()) {
            effect.hold();
            record(effect, Outcome.REFUSED, "contract.effect.held");
        } else {
            handler(effect.kind()).happen(new EffectHandler.Occasion(effect.id(), effect.kind(), contract, now, until));
            effect.done(now);
            record(effect, Outcome.OK, null);
        }
    }

    private EffectHandler handler(EffectKind kind) {
        return handlers.stream()
                .filter(handler -> handler.kinds().contains(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody is there for " + kind));
    }

    private void record(ContractEffect effect, Outcome outcome, @Nullable String code) {
        audit.system(
                "CONTRACT_" + effect.kind(),
                outcome,
                code,
                "contract",
                effect.contract().value(),
                effect.contract().value());
    }
}
