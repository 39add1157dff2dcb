package dsg.forms.kind;

import dsg.forms.FormKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a row of a form has become. */
@Entity
class KindFormItem {

    private static final int LONGEST = 500;

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID contract;

    @Column(updatable = false)
    private int line;

    @Column(updatable = false)
    private @Nullable String kind;

    @Column(updatable = false)
    private UUID subject;

    @Column(updatable = false)
    private String title;

    @SuppressWarnings("NullAway.Init")
    protected KindFormItem() {}

    KindFormItem(UUID contract, FormKind.Asked asked) {
        this.id = UUID.randomUUID();
        this.contract = contract;
        this.line = asked.line();
        this.kind = asked.kind();
        this.subject = asked.subject();
        this.title = asked.title().substring(0, Math.min(asked.title().length(), LONGEST));
    }

    int line() {
        return line;
    }

    /** Of the application; empty for what was done at once. */
    Optional<String> kind() {
        return Optional.ofNullable(kind);
    }

    UUID subject() {
        return subject;
    }

    String title() {
        return title;
    }
}
