package dsg.contract;

import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** データ管理責任者 of one company in one contract, by name of the form: who may delete there (R66, R67). */
@Entity
class DataManager {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID contract;
    private UUID organisation;
    private UUID account;
    private String document;
    private UUID designatedBy;
    private Instant designatedAt;
    private @Nullable UUID releasedBy;
    private @Nullable Instant releasedAt;
    private @Nullable String releasedBecause;

    @SuppressWarnings("NullAway.Init")
    protected DataManager() {}

    DataManager(
            ContractId contract,
            OrganisationId organisation,
            AccountId account,
            String document,
            AccountId by,
            Instant now) {
        this.id = UUID.randomUUID();
        this.contract = contract.value();
        this.organisation = organisation.value();
        this.account = account.value();
        this.document = Documents.checked(document);
        this.designatedBy = by.value();
        this.designatedAt = now;
    }

    void release(String because, AccountId by, Instant now) {
        releasedBecause = Documents.reason(because);
        releasedBy = by.value();
        releasedAt = now;
    }

    UUID id() {
        return id;
    }

    OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    AccountId account() {
        return new AccountId(account);
    }

    boolean holds() {
        return releasedAt == null;
    }

    DataManagerRow row() {
        return new DataManagerRow(
                id,
                organisation(),
                account(),
                document,
                new AccountId(designatedBy),
                designatedAt,
                releasedAt,
                releasedBecause);
    }
}
