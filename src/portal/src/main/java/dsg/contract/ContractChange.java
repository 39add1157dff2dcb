package dsg.contract;

import dsg.application.Decision;
import dsg.application.Result;
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

    private @Nullable UUID approval;
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
     * @param beforeContracted the contract period that it takes the place of
     * @param before the use period that it takes the place of
     * @param effective the use period that comes into force
     */
    void approve(Period beforeContracted, Period before, Period effective, Decision decision) {
        moveTo(ChangeState.APPROVED);
        approval = decision.application().value();
        beforeContractFrom = beforeContracted.from();
        beforeContractUntil = beforeContracted.until();
        beforeUseFrom = before.from();
        beforeUseUntil = before.until();
        effectiveUntil = effective.until();
    }

    void decline() {
        moveTo(ChangeState.DECLINED);
    }

    void withdraw() {
        moveTo(ChangeState.WITHDRAWN);
    }

    private void moveTo(ChangeState next) {
        if (!state.leadsTo(next)) {
            throw new RuleBroken("contract.change.over");
        }
        state = next;
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

    String because() {
        return because;
    }

    String document() {
        return document;
    }

    /** @param application how far its application is */
    ChangeRow row(Result application) {
        return new ChangeRow(
                id,
                contracted(),
                used(),
                because,
                document,
                new AccountId(proposedBy),
                proposedAt,
                state,
                application,
                beforeUseFrom == null || beforeUseUntil == null ? null : new Period(beforeUseFrom, beforeUseUntil),
                effectiveUntil);
    }
}
