package dsg.forms.outside;

import dsg.forms.Contents;
import dsg.platform.access.AccountId;
import dsg.platform.excel.FormLayout;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The original of a form that came from outside; there is no contract yet whose key could seal it. */
@Entity
@Table(name = "outside_form")
class StoredOutsideForm {

    @Id
    private UUID subject;

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private int template;

    @Column(updatable = false)
    private String fileName;

    @Column(updatable = false)
    private String sha256;

    @Column(updatable = false)
    private byte[] content;

    @Column(updatable = false)
    private UUID enteredBy;

    @Column(updatable = false)
    private Instant enteredAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredOutsideForm() {}

    StoredOutsideForm(UUID subject, FormLayout layout, String fileName, byte[] content, AccountId by, Instant now) {
        this.subject = subject;
        this.code = layout.code();
        this.template = layout.version();
        this.fileName = fileName;
        this.sha256 = Contents.sha256(content);
        this.content = content.clone();
        this.enteredBy = by.value();
        this.enteredAt = now;
    }

    String fileName() {
        return fileName;
    }

    byte[] content() {
        return content.clone();
    }

    OutsideOriginal original() {
        return new OutsideOriginal(code, template, fileName, sha256, enteredAt);
    }
}
