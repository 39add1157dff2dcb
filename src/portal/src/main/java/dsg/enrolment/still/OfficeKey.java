package dsg.enrolment.still;

import dsg.platform.access.AccountId;
import dsg.platform.access.TerminalId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The public halves of a terminal's keys. */
@Entity
@Table(name = "enrolment_office_key")
class OfficeKey {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID terminal;

    @Column(updatable = false)
    private byte[] sealing;

    @Column(updatable = false)
    private byte[] signing;

    @Column(updatable = false)
    private UUID registeredBy;

    @Column(updatable = false)
    private Instant registeredAt;

    private @Nullable UUID retiredBy;
    private @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway.Init")
    protected OfficeKey() {}

    OfficeKey(TerminalId terminal, byte[] sealing, byte[] signing, AccountId by, Instant now) {
        this.id = UUID.randomUUID();
        this.terminal = terminal.value();
        this.sealing = sealing.clone();
        this.signing = signing.clone();
        this.registeredBy = by.value();
        this.registeredAt = now;
    }

    void retire(AccountId by, Instant now) {
        if (retiredAt == null) {
            retiredBy = by.value();
            retiredAt = now;
        }
    }

    UUID id() {
        return id;
    }

    TerminalId terminal() {
        return new TerminalId(terminal);
    }

    byte[] sealing() {
        return sealing.clone();
    }

    byte[] signing() {
        return signing.clone();
    }

    AccountId registeredBy() {
        return new AccountId(registeredBy);
    }

    Instant registeredAt() {
        return registeredAt;
    }
}
