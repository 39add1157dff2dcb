package dsg.forms;

import dsg.forms.sheet.SheetFile;
import dsg.forms.sheet.SheetRouting;
import dsg.forms.sheet.SheetRule;
import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** パラメータシート, as it lies in a folder. */
@Entity
class ParameterSheet {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID form;
    private UUID contract;
    private UUID company;
    private String site;
    private UUID folder;

    @Enumerated(EnumType.STRING)
    private SheetRule rule;

    private UUID content;
    private @Nullable UUID pdf;
    private String fileName;
    private String sha256;
    private UUID storedBy;
    private Instant storedAt;
    private Instant readableUntil;
    private @Nullable UUID openedBy;
    private @Nullable Instant openedAt;
    private @Nullable UUID passedOnBy;
    private @Nullable Instant passedOnAt;

    @SuppressWarnings("NullAway.Init")
    protected ParameterSheet() {}

    ParameterSheet(StoredForm form, String site, SheetRouting.Place place, SheetFile file, AccountId by, Instant now) {
        this.id = UUID.randomUUID();
        this.form = form.id().value();
        this.contract = form.contract().value();
        this.company = form.company().value();
        this.site = site;
        this.folder = place.folder().value();
        this.rule = place.rule();
        this.content = file.content();
        this.pdf = file.pdf();
        this.fileName = file.name();
        this.sha256 = file.sha256();
        this.storedBy = by.value();
        this.storedAt = now;
        this.readableUntil = file.readableUntil();
    }

    /** The first time counts; each later one is on the audit log. */
    void opened(AccountId by, Instant now) {
        if (openedAt == null) {
            openedBy = by.value();
            openedAt = now;
        }
    }

    /** The prime has given it to the subcontractor that has no folder (N3). */
    void passedOn(AccountId by, Instant now) {
        if (rule != SheetRule.PRIME_ONLY || openedAt == null) {
            throw new RuleBroken("forms.sheet.relay.unopened");
        }
        if (passedOnAt != null) {
            throw Refused.conflict("forms.sheet.relay.done");
        }
        passedOnBy = by.value();
        passedOnAt = now;
    }

    /** Whether the prime has still to pass it on. */
    boolean isToBePassedOn() {
        return rule == SheetRule.PRIME_ONLY && passedOnAt == null;
    }

    Optional<Instant> passedOnAt() {
        return Optional.ofNullable(passedOnAt);
    }

    /** Empty for those that were stored before there were any. */
    Optional<UUID> pdf() {
        return Optional.ofNullable(pdf);
    }

    boolean isReadable(Instant now) {
        return now.isBefore(readableUntil);
    }

    UUID id() {
        return id;
    }

    FormId form() {
        return new FormId(form);
    }

    ContractId contract() {
        return new ContractId(contract);
    }

    OrganisationId company() {
        return new OrganisationId(company);
    }

    String site() {
        return site;
    }

    OrganisationId folder() {
        return new OrganisationId(folder);
    }

    SheetRule rule() {
        return rule;
    }

    UUID content() {
        return content;
    }

    String fileName() {
        return fileName;
    }

    Instant storedAt() {
        return storedAt;
    }

    Instant readableUntil() {
        return readableUntil;
    }

    Optional<AccountId> openedBy() {
        return Optional.ofNullable(openedBy).map(AccountId::new);
    }

    Optional<Instant> openedAt() {
        return Optional.ofNullable(openedAt);
    }
}
