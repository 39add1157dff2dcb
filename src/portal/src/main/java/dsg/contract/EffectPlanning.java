package dsg.contract;

import dsg.platform.access.ContractId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Turns a contract's terms into rows: what is due now, and when to look again. */
@ApplicationScoped
class EffectPlanning {

    @Inject
    EffectTable table;

    @Inject
    ContractDirectory contracts;

    @Inject
    Notices notices;

    @Inject
    TidyEnds tidyEnds;

    /** After closing there is time to find out that it was a mistake; after this there is none (T15, T19). */
    @Inject
    @ConfigProperty(name = "dsg.contract.key-destruction", defaultValue = "P30D")
    Duration keyDelay;

    EffectPlan plan(ContractTerms terms) {
        return EffectPlan.of(terms, keyDelay);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void plan(ContractId id, Instant now) {
        table.take(id);
        Contract contract = contracts.get(id);
        tidyEnds.recount(contract, now);
        ContractTerms terms = contract.terms();
        // first what waits for another server that tells the old day at this moment, and then its letters
        table.annulNotices(id, terms.used().until());
        notices.takeBackOutdated(contract);
        EffectPlan plan = plan(terms);
        plan.dueAt(now).stream()
                .sorted(Comparator.comparing(PlannedEffect::from))
                .forEach(effect -> table.enter(id, effect.kind(), effect.about(), effect.from()));
        if (terms.stateAt(now).isOpen() && table.isSwitchedOff(id)) {
            table.annul(id, EffectKind.SWITCH_ACCOUNTS_ON);
            table.enter(id, EffectKind.SWITCH_ACCOUNTS_ON, terms.tidyUntil(), now);
        }
        table.setTimer(id, terms, plan.next(now));
    }

    /** Until when an effect is still true for these terms; in the past where it is not. */
    Instant trueUntil(ContractEffect effect, ContractTerms terms, Instant now) {
        if (effect.kind() == EffectKind.SWITCH_ACCOUNTS_ON) {
            return terms.stateAt(now).isOpen() ? Instant.MAX : Instant.MIN;
        }
        return plan(terms).dueAt(now).stream()
                .filter(planned -> planned.kind() == effect.kind() && Objects.equals(planned.about(), effect.about()))
                .map(PlannedEffect::until)
                .findFirst()
                .orElse(Instant.MIN);
    }
}
