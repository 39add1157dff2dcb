package dsg.forms.paper;

import dsg.forms.FormId;
import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A document beside a form (R122); its bytes lie sealed under its identifier. */
@Entity
class Paper {

    @Id
    private UUID id;

    private UUID form;
    private UUID contract;
    private String fileName;
    private String sha256;
    private UUID by;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected Paper() {}

    Paper(FormId form, ContractId contract, String fileName, String sha256, AccountId by, Instant now) {
        this.id = UUID.randomUUID();
        this.form = form.value();
        this.contract = contract.value();
        this.fileName = fileName;
        this.sha256 = sha256;
        this.by = by.value();
        this.at = now;
    }

    UUID id() {
        return id;
    }

    FormId form() {
        return new FormId(form);
    }

    String fileName() {
        return fileName;
    }

    PaperPage.Row row() {
        return new PaperPage.Row(id, fileName, sha256, new AccountId(by), at);
    }
}
