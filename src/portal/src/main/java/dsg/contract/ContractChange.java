package dsg.contract;

import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of a contract's periods: proposed by one person, decided by another, and kept as history whatever became of it (T15). */
@Entity
class ContractChange {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID contract;
    private LocalDate contractFrom;
    private LocalDate contractUntil;
    private LocalDate useFrom;
    private LocalDate useUntil;
    private String because;
    private String document;
    private UUID proposedBy;
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private ChangeState state = ChangeState.PROPOSED;

    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String decidedBecause;
    private @Nullable LocalDate beforeContractFrom;
    private @Nullable LocalDate beforeContractUntil;
    private @Nullable LocalDate beforeUseFrom;
    private @Nullable LocalDate beforeUseUntil;
    private @Nullable LocalDate effectiveUntil;

    @SuppressWarnings("NullAway.Init")
    protected ContractChange() {}

    ContractChange(ContractId contract, PeriodChange wanted, AccountId proposedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.contract = contract.value();
        this.contractFrom = wanted.contracted().from();
        this.contractUntil = wanted.contracted().until();
        this.useFrom = wanted.used().from();
        this.useUntil = wanted.used().until();
        this.because = wanted.because();
        this.document = wanted.document();
        this.proposedBy = proposedBy.value();
        this.proposedAt = now;
    }

    /**
     * @param before the periods that it takes the place of
     * @param effective the use period that comes into force
     */
    void approve(Period beforeContracted, Period before, Period effective, AccountId by, Instant now) {
        if (by.value().equals(proposedBy)) {
            throw new RuleBroken("contract.change.own");
        }
        decide(ChangeState.APPROVED, by, now);
        beforeContractFrom = beforeContracted.from();
        beforeContractUntil = beforeContracted.until();
        beforeUseFrom = before.from();
        beforeUseUntil = before.until();
        effectiveUntil = effective.until();
    }

    void decline(String reason, AccountId by, Instant now) {
        decide(ChangeState.DECLINED, by, now);
        decidedBecause = Documents.reason(reason);
    }

    void withdraw(AccountId by, Instant now) {
        decide(ChangeState.WITHDRAWN, by, now);
    }

    private void decide(ChangeState next, AccountId by, Instant now) {
        if (!state.leadsTo(next)) {
            throw new RuleBroken("contract.change.over");
        }
        state = next;
        decidedBy = by.value();
        decidedAt = now;
    }

    UUID id() {
        return id;
    }

    ContractId contract() {
        return new ContractId(contract);
    }

    Period contracted() {
        return new Period(contractFrom, contractUntil);
    }

    Period used() {
        return new Period(useFrom, useUntil);
    }

    ChangeState state() {
        return state;
    }

    ChangeRow row() {
        return new ChangeRow(
                id,
                contracted(),
                used(),
                because,
                document,
                new AccountId(proposedBy),
                proposedAt,
                state,
                decidedBy == null ? null : new AccountId(decidedBy),
                decidedAt,
                decidedBecause,
                beforeUseFrom == null || beforeUseUntil == null ? null : new Period(beforeUseFrom, beforeUseUntil),
                effectiveUntil);
    }
}
