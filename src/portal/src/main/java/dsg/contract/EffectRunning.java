package dsg.contract;

import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes one effect happen, in a transaction that holds its row: a server that dies lets go of it, and the next one takes it. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class EffectRunning {

    @PersistenceContext
    EntityManager entities;

    @Inject
    EffectTable table;

    @Inject
    EffectPlanning planning;

    @Inject
    ContractDirectory contracts;

    @Inject
    ClockDoubt doubt;

    @Inject
    @Any
    Instance<EffectHandler> handlers;

    @Inject
    AuditLog audit;

    void run(UUID id, Instant now) {
        table.take(id).ifPresent(effect -> run(effect, now));
    }

    /** It did not succeed; why is kept for the provider, and it is tried again later. */
    void failed(UUID id, String why, Instant now) {
        ContractEffect effect = entities.find(ContractEffect.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (effect.isWaiting()) {
            effect.failed(why, now);
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
