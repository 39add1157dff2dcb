package dsg.terminal;

import dsg.platform.access.AccountId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.TerminalId;
import dsg.protocol.TerminalStatus;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of the terminal register. A revoked one stays, so that its certificate is known to be refused. */
@Entity
class Terminal {

    private static final int LONGEST_REASON = 500;

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;
    private UUID organisation;
    private String tlsFingerprint;
    private @Nullable String agentFingerprint;
    private @Nullable UUID registeredBy;
    private Instant registeredAt;
    private @Nullable UUID revokedBy;
    private @Nullable Instant revokedAt;
    private @Nullable String revokedBecause;
    private @Nullable Instant loginsEndedAt;

    @SuppressWarnings("NullAway.Init")
    protected Terminal() {}

    /** @param registeredBy null for those that a gateway begins with */
    Terminal(
            OrganisationId organisation,
            String name,
            TerminalKeys keys,
            @Nullable AccountId registeredBy,
            Instant now) {
        if (!name.matches("[a-z0-9][a-z0-9-]{1,40}")) {
            throw new RuleBroken("terminal.name.bad");
        }
        this.id = UUID.randomUUID();
        this.name = name;
        this.organisation = organisation.value();
        this.tlsFingerprint = keys.tls();
        this.agentFingerprint = keys.agent();
        this.registeredBy = registeredBy == null ? null : registeredBy.value();
        this.registeredAt = now;
    }

    /** Ends the registration for good (T39). */
    void revoke(AccountId by, String because, Instant now) {
        if (revokedAt != null) {
            throw new RuleBroken("terminal.revoked");
        }
        String reason = because.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new RuleBroken("terminal.revoke.because", LONGEST_REASON);
        }
        revokedBy = by.value();
        revokedAt = now;
        revokedBecause = reason;
    }

    /** Notes that Keycloak holds no login open on it any more. */
    void loginsEnded(Instant now) {
        loginsEndedAt = now;
    }

    TerminalStatus status() {
        return revokedAt == null ? TerminalStatus.REGISTERED : TerminalStatus.REVOKED;
    }

    TerminalId id() {
        return new TerminalId(id);
    }

    String name() {
        return name;
    }

    String tlsFingerprint() {
        return tlsFingerprint;
    }

    Optional<String> agentFingerprint() {
        return Optional.ofNullable(agentFingerprint);
    }

    UUID organisation() {
        return organisation;
    }

    Optional<UUID> registeredBy() {
        return Optional.ofNullable(registeredBy);
    }

    /**
     * What the register shows.
     *
     * @param organisationName the name of its organisation
     * @param registrarName the name of the person who registered it; empty for those that a gateway begins with
     */
    TerminalRow row(String organisationName, String registrarName) {
        return new TerminalRow(
                id(),
                name,
                organisationName,
                tlsFingerprint,
                agentFingerprint,
                registrarName,
                registeredAt,
                revokedAt,
                revokedBecause);
    }
}
