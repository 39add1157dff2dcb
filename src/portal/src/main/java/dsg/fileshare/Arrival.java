package dsg.fileshare;

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
    private @Nullable UUID officeBy;
    private @Nullable Instant officeAt;
    private @Nullable String officeReference;

    @SuppressWarnings("NullAway.Init")
    protected Arrival() {}

    Arrival(Departure departure, Instant now) {
        this.id = departure.id().value();
        this.contract = departure.target().value();
        this.source = departure.source().value();
        this.organisation = departure.organisation().value();
        this.because = departure.because();
        this.offeredAt = now;
    }

    void accept(Caller member, Folder into, Instant now) {
        moveTo(ArrivalState.ACCEPTED);
        folder = into;
        acceptedBy = member.account().value();
        acceptedAt = now;
    }

    void agree(Caller office, String reference, Instant now) {
        moveTo(ArrivalState.AGREED);
        decide(office, Removal.text(reference, "fileshare.removal.reference.bad"), now);
    }

    void decline(Caller caller, String why, Instant now) {
        moveTo(ArrivalState.DECLINED);
        decide(caller, Removal.text(why, "fileshare.removal.because.bad"), now);
    }

    void withdraw() {
        moveTo(ArrivalState.WITHDRAWN);
    }

    void finish() {
        moveTo(ArrivalState.DONE);
    }

    private void decide(Caller caller, String words, Instant now) {
        officeBy = caller.account().value();
        officeAt = now;
        officeReference = words;
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

    Optional<Agreement> office() {
        return officeBy == null || officeAt == null || officeReference == null
                ? Optional.empty()
                : Optional.of(new Agreement(new AccountId(officeBy), officeAt, officeReference));
    }
}
