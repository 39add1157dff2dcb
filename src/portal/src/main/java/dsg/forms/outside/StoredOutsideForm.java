package dsg.forms.outside;

import dsg.platform.access.AccountId;
import dsg.platform.excel.FormLayout;
import dsg.platform.storage.SealedBytes;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The original of a form that came from outside, sealed, and the digest of what came. */
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

    /** Null while an original of an earlier edition waits for being sealed. */
    private byte @Nullable [] wrappedKey;

    private byte[] content;

    @Column(updatable = false)
    private UUID enteredBy;

    @Column(updatable = false)
    private Instant enteredAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredOutsideForm() {}

    StoredOutsideForm(UUID subject, FormLayout layout, String fileName, Original original, AccountId by, Instant now) {
        this.subject = subject;
        this.code = layout.code();
        this.template = layout.version();
        this.fileName = fileName;
        this.sha256 = original.sha256();
        this.wrappedKey = original.sealed().wrappedKey();
        this.content = original.sealed().content();
        this.enteredBy = by.value();
        this.enteredAt = now;
    }

    String fileName() {
        return fileName;
    }

    byte[] content(Function<SealedBytes, byte[]> opening) {
        return wrappedKey == null ? content.clone() : opening.apply(new SealedBytes(wrappedKey, content));
    }

    void seal(Function<byte[], SealedBytes> closing) {
        if (wrappedKey == null) {
            SealedBytes sealed = closing.apply(content.clone());
            wrappedKey = sealed.wrappedKey();
            content = sealed.content();
        }
    }

    OutsideOriginal original() {
        return new OutsideOriginal(code, template, fileName, sha256, enteredAt);
    }

    /** What came, sealed, and its digest before that. */
    record Original(String sha256, SealedBytes sealed) {}
}
