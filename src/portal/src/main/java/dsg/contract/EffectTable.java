package dsg.contract;

import dsg.platform.access.ContractId;
import dsg.platform.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of timers and effects. */
@ApplicationScoped
class EffectTable {

    private static final int AT_ONCE = 200;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    /** Contracts that have to be looked at: never looked at, due by now, or with other dates than at the last look. */
    List<ContractId> contractsDueAt(Instant now) {
        return ids(entities.createNativeQuery("""
                        select c.id from contract c left join contract_timer t on t.contract = c.id
                        where t.contract is null or t.due_at <= :now
                        or (t.use_from, t.use_until, t.tidy_until)
                            is distinct from (c.use_from, c.use_until, c.tidy_until)
                        order by c.id limit :most""", UUID.class)
                        .setParameter("now", now)
                        .setParameter("most", AT_ONCE)
                        .getResultList())
                .stream()
                .map(ContractId::new)
                .toList();
    }

    /** Takes the contract's timer until the transaction ends: of two servers the other finds nothing left to enter. */
    void take(ContractId contract) {
        entities.createNativeQuery("""
                        insert into contract_timer (contract, due_at, use_from, use_until, tidy_until)
                        select id, '-infinity', use_from, use_until, tidy_until from contract where id = :contract
                        on conflict (contract) do nothing""")
                .setParameter("contract", contract.value())
                .executeUpdate();
        entities.createNativeQuery(
                        "select contract from contract_timer where contract = :contract for update", UUID.class)
                .setParameter("contract", contract.value())
                .getSingleResult();
    }

    void setTimer(ContractId contract, ContractTerms terms, Optional<Instant> next) {
        entities.createNativeQuery("""
                        update contract_timer set due_at = cast(:next as timestamptz),
                        use_from = :from, use_until = :until, tidy_until = :tidy where contract = :contract""")
                .setParameter("next", next.map(Instant::toString).orElse("infinity"))
                .setParameter("from", terms.used().from())
                .setParameter("until", terms.used().until())
                .setParameter("tidy", terms.tidyUntil())
                .setParameter("contract", contract.value())
                .executeUpdate();
    }

    /** Enters an effect and the task that makes it happen, unless it was before. */
    void enter(ContractId contract, EffectKind kind, LocalDate about, Instant dueAt) {
        UUID id = UUID.randomUUID();
        int entered = entities.createNativeQuery("""
                        insert into contract_effect (id, contract, kind, about, due_at, state)
                        values (:id, :contract, :kind, :about, :due, 'WAITING')
                        on conflict (contract, kind, about) where state <> 'VOID' do nothing""")
                .setParameter("id", id)
                .setParameter("contract", contract.value())
                .setParameter("kind", kind.name())
                .setParameter("about", about)
                .setParameter("due", dueAt)
                .executeUpdate();
        if (entered > 0) {
            tasks.schedule(EffectRunning.KIND, id.toString(), clock.instant());
        }
    }

    /** What was done once may be due again: earlier ones of this kind no longer stand in the way. */
    void annul(ContractId contract, EffectKind kind) {
        entities.createNativeQuery("""
                        update contract_effect set state = 'VOID'
                        where contract = :contract and kind = :kind and state in ('DONE', 'DROPPED')""")
                .setParameter("contract", contract.value())
                .setParameter("kind", kind.name())
                .executeUpdate();
    }

    /** Where the use period no longer ends on the day that the timer was reckoned by, people have been told that day: void. */
    void annulNotices(ContractId contract, LocalDate usedUntil) {
        entities.createNativeQuery("""
                        update contract_effect e set state = 'VOID' from contract_timer t
                        where e.contract = :contract and t.contract = :contract and t.use_until <> :until
                        and starts_with(e.kind, 'NOTICE_') and e.state in ('WAITING', 'DONE', 'DROPPED')""")
                .setParameter("contract", contract.value())
                .setParameter("until", usedUntil)
                .executeUpdate();
    }

    /** Whether the contract's accounts were switched off, and not on again since. */
    boolean isSwitchedOff(ContractId contract) {
        return entities.createNativeQuery("""
                        select kind from contract_effect where contract = :contract and done_at is not null
                        and kind in ('SWITCH_ACCOUNTS_OFF', 'SWITCH_ACCOUNTS_ON')
                        order by number desc limit 1""", String.class)
                .setParameter("contract", contract.value())
                .getResultList()
                .contains(EffectKind.SWITCH_ACCOUNTS_OFF.name());
    }

    /** Effects that wait for the clock to be settled. */
    List<ContractEffect> held() {
        return entities.createQuery(
                        "select e from ContractEffect e where e.state = :held order by e.dueAt", ContractEffect.class)
                .setParameter("held", EffectState.HELD)
                .getResultList();
    }

    /** What was held goes on. */
    void release() {
        ids(entities.createNativeQuery(
                                "update contract_effect set state = 'WAITING' where state = 'HELD' returning id",
                                UUID.class)
                        .getResultList())
                .forEach(id -> tasks.schedule(EffectRunning.KIND, id.toString(), clock.instant()));
    }

    /** Time was further than it is: what happened or waits beyond it is void, and every contract is looked at anew. */
    void annulAfter(Instant now) {
        entities.createNativeQuery("update contract_effect set state = 'VOID' where due_at > :now")
                .setParameter("now", now)
                .executeUpdate();
        tasks.bringBack(EffectRunning.KIND);
        entities.createNativeQuery("update contract_timer set due_at = '-infinity'")
                .executeUpdate();
    }

    private static List<UUID> ids(List<?> rows) {
        return rows.stream().map(UUID.class::cast).toList();
    }
}
