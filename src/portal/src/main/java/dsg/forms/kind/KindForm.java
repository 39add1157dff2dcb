package dsg.forms.kind;

import dsg.forms.FormKind;
import dsg.forms.MailedBy;
import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.RuleBroken;
import dsg.platform.excel.FormLayout;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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

/** A form of another kind than F1, as it was stored; the original lies beside it. Without number something in it is wrong. */
@Entity
class KindForm {

    private static final int LONGEST = 500;

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
    private @Nullable String byMail;

    private @Nullable String number;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "form", nullable = false, updatable = false)
    @OrderBy("line")
    private List<KindFormItem> items = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected KindForm() {}

    /** @param byMail why it could not be stored by its company; null where it was (T45) */
    KindForm(
            FormLayout layout,
            MailedBy whose,
            String fileName,
            String sha256,
            @Nullable String byMail,
            AccountId storedBy,
            Instant now) {
        this.id = UUID.randomUUID();
        this.code = layout.code();
        this.template = layout.version();
        this.contract = whose.contract().value();
        this.organisation = whose.company().value();
        this.fileName = fileName;
        this.sha256 = sha256;
        this.byMail = byMail == null ? null : byMail.strip();
        this.storedBy = storedBy.value();
        this.storedAt = now;
        if (this.byMail != null && (this.byMail.isEmpty() || this.byMail.length() > LONGEST)) {
            throw new RuleBroken("forms.mailed.because", LONGEST);
        }
    }

    void add(FormKind.Asked asked) {
        items.add(new KindFormItem(contract, asked));
    }

    void handedIn(String receipt) {
        number = receipt;
    }

    UUID id() {
        return id;
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

    String byMail() {
        return byMail == null ? "" : byMail;
    }

    Optional<String> number() {
        return Optional.ofNullable(number);
    }

    List<KindFormItem> items() {
        return List.copyOf(items);
    }
}
