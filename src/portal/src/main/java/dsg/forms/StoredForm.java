package dsg.forms;

import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A form that was stored, and what became of it; the original lies beside it ({@link StoredContent}). */
@Entity
class StoredForm {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private int template;

    @Column(updatable = false)
    private UUID contract;

    @Column(updatable = false)
    private UUID company;

    @Column(updatable = false)
    private UUID organisation;

    @Column(updatable = false)
    private UUID storedBy;

    @Column(updatable = false)
    private Instant storedAt;

    @Column(updatable = false)
    private String fileName;

    @Column(updatable = false)
    private String sha256;

    @Column(updatable = false)
    private String manager;

    @Enumerated(EnumType.STRING)
    private FormState state;

    private @Nullable String number;
    private @Nullable Instant handedInAt;
    private @Nullable UUID previous;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "form", nullable = false, updatable = false)
    @OrderBy("line")
    private List<StoredRow> rows = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected StoredForm() {}

    /** @param company whose people it is about: the one that stored it, or one that works for it */
    StoredForm(FormFile file, Caller caller, OrganisationId company, FormState state, Instant now) {
        this.id = UUID.randomUUID();
        this.code = file.code();
        this.template = file.template();
        this.contract = file.contract().value();
        this.company = company.value();
        this.organisation = caller.organisation().value();
        this.storedBy = caller.account().value();
        this.storedAt = now;
        this.fileName = file.name();
        this.sha256 = file.sha256();
        this.manager = file.manager();
        this.state = state;
    }

    void add(StoredRow row) {
        rows.add(row);
    }

    /** It has got its number. */
    void handedIn(String receipt, Instant now) {
        number = receipt;
        handedInAt = now;
    }

    /** It takes the place of one that was sent back. */
    void replaces(StoredForm returned) {
        if (returned.state != FormState.RETURNED || !returned.company.equals(company)) {
            throw new RuleBroken("forms.previous");
        }
        previous = returned.id;
    }

    Optional<FormId> previous() {
        return Optional.ofNullable(previous).map(FormId::new);
    }

    void moveTo(FormState next) {
        if (!state.leadsTo(next)) {
            throw Refused.conflict("forms.state.moved");
        }
        state = next;
        rows.forEach(row -> row.follow(next));
    }

    FormId id() {
        return new FormId(id);
    }

    String code() {
        return code;
    }

    int template() {
        return template;
    }

    ContractId contract() {
        return new ContractId(contract);
    }

    OrganisationId company() {
        return new OrganisationId(company);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    AccountId storedBy() {
        return new AccountId(storedBy);
    }

    Instant storedAt() {
        return storedAt;
    }

    String fileName() {
        return fileName;
    }

    String sha256() {
        return sha256;
    }

    /** The name of the company's 保護システム管理者, as the form says. */
    String manager() {
        return manager;
    }

    FormState state() {
        return state;
    }

    Optional<String> number() {
        return Optional.ofNullable(number);
    }

    Optional<Instant> handedInAt() {
        return Optional.ofNullable(handedInAt);
    }

    List<StoredRow> rows() {
        return List.copyOf(rows);
    }
}
