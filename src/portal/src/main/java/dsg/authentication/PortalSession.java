package dsg.authentication;

import dsg.platform.access.AccountId;
import dsg.platform.access.SessionId;
import dsg.platform.access.TerminalId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One login of one account on one terminal. After its birth it is changed by single statements only ({@link SessionRegister}):
 * a late "used" may never bring an ended one back.
 */
@Entity
class PortalSession {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID account;

    @Column(updatable = false)
    private UUID terminal;

    @Column(updatable = false)
    private String terminalFingerprint;

    @Column(updatable = false)
    private String keycloakSession;

    @Column(updatable = false)
    private Instant startedAt;

    @Column(updatable = false)
    private Instant usedAt;

    @Column(updatable = false)
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable EndReason endReason;

    @SuppressWarnings("NullAway.Init")
    protected PortalSession() {}

    PortalSession(
            SessionId id,
            AccountId account,
            TerminalId terminal,
            String terminalFingerprint,
            String keycloakSession,
            Instant now) {
        this.id = id.value();
        this.account = account.value();
        this.terminal = terminal.value();
        this.terminalFingerprint = terminalFingerprint;
        this.keycloakSession = keycloakSession;
        this.startedAt = now;
        this.usedAt = now;
    }

    SessionId id() {
        return new SessionId(id);
    }

    AccountId account() {
        return new AccountId(account);
    }

    TerminalId terminal() {
        return new TerminalId(terminal);
    }

    String terminalFingerprint() {
        return terminalFingerprint;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant usedAt() {
        return usedAt;
    }

    Optional<EndReason> ended() {
        return Optional.ofNullable(endReason);
    }
}
