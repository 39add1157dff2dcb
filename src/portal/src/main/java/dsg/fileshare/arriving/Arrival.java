package dsg.fileshare.arriving;

import dsg.application.Decision;
import dsg.fileshare.area.Folder;
import dsg.fileshare.area.RemovalId;
import dsg.fileshare.removal.Agreement;
import dsg.fileshare.removal.Departure;
import dsg.fileshare.removal.Removal;
import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A move as the contract sees it that the files come to: offered once the other office has agreed, taken into a folder by the
 * company's people here, agreed to by the office here (R63).
 */
@Entity
class Arrival {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID contract;
    private UUID source;
    private UUID organisation;

    @Enumerated(EnumType.STRING)
    private ArrivalState state = ArrivalState.OFFERED;

    private Instant offeredAt;
    private String because;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "folder")
    private @Nullable Folder folder;

    private @Nullable UUID acceptedBy;
    private @Nullable Instant acceptedAt;
    private @Nullable UUID askedBy;
    private @Nullable UUID offeredBy;
    private @Nullable UUID agreement;
    private @Nullable UUID rejectedBy;
    private @Nullable Instant rejectedAt;
    private @Nullable String rejectedBecause;

    @SuppressWarnings("NullAway.Init")
    protected Arrival() {}

    Arrival(Departure departure, Instant now) {
        this.id = departure.id().value();
        this.contract = departure.target().value();
        this.source = departure.source().value();
        this.organisation = departure.organisation().value();
        this.because = departure.because();
        this.offeredAt = now;
        this.askedBy = departure.askedBy().value();
        this.offeredBy = departure.agreedBy().value();
    }

    void accept(Caller member, Folder into, Instant now) {
        moveTo(ArrivalState.ACCEPTED);
        folder = into;
        acceptedBy = member.account().value();
        acceptedAt = now;
    }

    void agree(Decision office) {
        moveTo(ArrivalState.AGREED);
        agreement = office.application().value();
    }

    /** The office does not agree. */
    void decline() {
        moveTo(ArrivalState.DECLINED);
    }

    /** The company's people do not want it, before anybody of them has taken it into a folder. */
    void reject(Caller member, String why, Instant now) {
        if (state != ArrivalState.OFFERED) {
            throw new RuleBroken("fileshare.removal.over");
        }
        moveTo(ArrivalState.DECLINED);
        rejectedBy = member.account().value();
        rejectedAt = now;
        rejectedBecause = Removal.text(why, "fileshare.removal.because.bad");
    }

    void withdraw() {
        moveTo(ArrivalState.WITHDRAWN);
    }

    void finish() {
        moveTo(ArrivalState.DONE);
    }

    private void moveTo(ArrivalState next) {
        if (!state.leadsTo(next)) {
            throw new RuleBroken("fileshare.removal.over");
        }
        state = next;
    }

    RemovalId id() {
        return new RemovalId(id);
    }

    ContractId contract() {
        return new ContractId(contract);
    }

    ContractId source() {
        return new ContractId(source);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    ArrivalState state() {
        return state;
    }

    Instant offeredAt() {
        return offeredAt;
    }

    String because() {
        return because;
    }

    Optional<Folder> folder() {
        return Optional.ofNullable(folder);
    }

    Optional<AccountId> acceptedBy() {
        return Optional.ofNullable(acceptedBy).map(AccountId::new);
    }

    Optional<Instant> acceptedAt() {
        return Optional.ofNullable(acceptedAt);
    }

    /** Who asked for the move in the contract that the files leave. */
    Optional<AccountId> askedBy() {
        return Optional.ofNullable(askedBy).map(AccountId::new);
    }

    /** Who agreed to it there. */
    Optional<AccountId> offeredBy() {
        return Optional.ofNullable(offeredBy).map(AccountId::new);
    }

    /** What the company's people have said, where they did not want it. */
    Optional<Agreement> rejection() {
        return rejectedBy == null || rejectedAt == null || rejectedBecause == null
                ? Optional.empty()
                : Optional.of(new Agreement(new AccountId(rejectedBy), rejectedAt, rejectedBecause));
    }
}
