package dsg.helpdesk;

import dsg.platform.access.AccountId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An answer that the desks give again and again. */
@Entity
class DeskMacro {

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;
    private String text;
    private UUID madeBy;
    private Instant madeAt;
    private @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway.Init")
    protected DeskMacro() {}

    DeskMacro(String name, String text, AccountId by, Instant now) {
        this.id = UUID.randomUUID();
        this.name = Words.subject(name);
        this.text = Words.text(text);
        this.madeBy = by.value();
        this.madeAt = now;
    }

    void retire(Instant now) {
        if (retiredAt == null) {
            retiredAt = now;
        }
    }

    UUID id() {
        return id;
    }

    DeskWork.Macro row() {
        return new DeskWork.Macro(id, name, text);
    }
}
