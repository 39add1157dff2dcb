package dsg.forms;

import dsg.platform.access.AccountId;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** What the requesting office says to a cell of a form (R124). */
@Entity
class FormRemark {

    private static final int LONGEST = 500;

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID form;

    @Column(updatable = false)
    private UUID contract;

    @Column(updatable = false)
    private String cell;

    @Column(updatable = false)
    private String text;

    @Column(updatable = false)
    private UUID by;

    @Column(updatable = false)
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected FormRemark() {}

    FormRemark(StoredForm form, String cell, String text, AccountId by, Instant now) {
        this.id = UUID.randomUUID();
        this.form = form.id().value();
        this.contract = form.contract().value();
        this.cell = cell.strip().toUpperCase(Locale.ROOT);
        this.text = text.strip();
        this.by = by.value();
        this.at = now;
        if (!this.cell.matches("[A-Z]{1,2}[1-9][0-9]{0,3}")) {
            throw new RuleBroken("forms.remark.cell");
        }
        if (this.text.isEmpty() || this.text.length() > LONGEST) {
            throw new RuleBroken("forms.remark.text", LONGEST);
        }
    }

    FormPage.Remark shown() {
        return new FormPage.Remark(cell, text);
    }
}
