package dsg.soc.watch;

import dsg.detection.rule.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What holds of every rule now. */
@ApplicationScoped
public class RuleStates {

    @PersistenceContext
    EntityManager entities;

    @Inject
    RuleShelf shelf;

    /** By the rule's identifier. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, RuleState> all() {
        Map<String, RuleSetting> decided = decided();
        return shelf.reporting().stream()
                .collect(Collectors.toMap(
                        rule -> rule.header().id(),
                        rule -> decided.containsKey(rule.header().id())
                                ? decided.get(rule.header().id()).state()
                                : RuleShelf.shipped(rule)));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Map<String, RuleSetting> decided() {
        return entities.createQuery("select r from RuleSetting r", RuleSetting.class)
                .getResultStream()
                .collect(Collectors.toMap(RuleSetting::id, Function.identity()));
    }

    static RuleState of(Rule rule, Map<String, RuleState> all) {
        return all.getOrDefault(rule.header().id(), RuleShelf.shipped(rule));
    }
}
