package dsg.forms.paper;

import dsg.forms.FormId;
import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Something that is asked for beside a form (R124). */
@Entity
class PaperWish {

    private static final int LONGEST = 500;

    @Id
    private UUID id;

    private UUID form;
    private UUID contract;
    private String wanted;
    private UUID by;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected PaperWish() {}

    PaperWish(FormId form, ContractId contract, String wanted, AccountId by, Instant now) {
        this.id = UUID.randomUUID();
        this.form = form.value();
        this.contract = contract.value();
        this.wanted = wanted.strip();
        this.by = by.value();
        this.at = now;
        if (this.wanted.isEmpty() || this.wanted.length() > LONGEST) {
            throw new RuleBroken("forms.paper.wanted", LONGEST);
        }
    }

    UUID id() {
        return id;
    }

    PaperPage.Wish shown() {
        return new PaperPage.Wish(wanted, new AccountId(by), at);
    }
}
