package dsg.threat;

import dsg.platform.access.AccountId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.TerminalId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A terminal shut off from everything but the gateway, from the first word on until two have agreed to its release. */
@Entity
@Table(name = "threat_isolation")
class Isolation {

    private static final int LONGEST = 500;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID terminal;
    private UUID organisation;
    private String because;
    private @Nullable UUID begunBy;
    private Instant begunAt;
    private @Nullable Instant appliedAt;
    private String failure = "";

    @Enumerated(EnumType.STRING)
    private IsolationState state = IsolationState.ISOLATED;

    private String cause = "";
    private @Nullable UUID release;
    private @Nullable Instant releasedAt;

    @SuppressWarnings("NullAway.Init")
    protected Isolation() {}

    /** @param by null where a rule has done it at once */
    Isolation(TerminalId terminal, OrganisationId organisation, String because, @Nullable AccountId by, Instant now) {
        this.id = UUID.randomUUID();
        this.terminal = terminal.value();
        this.organisation = organisation.value();
        this.because = checked(because, "threat.because.bad");
        this.begunBy = by == null ? null : by.value();
        this.begunAt = now;
    }

    private static String checked(String text, String code) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw new RuleBroken(code, LONGEST);
        }
        return plain;
    }

    /** What its agent says of it. */
    void told(boolean isolated, String why, Instant now) {
        if (isolated && appliedAt == null) {
            appliedAt = now;
        }
        failure = why;
    }

    void askRelease(String found) {
        if (state != IsolationState.ISOLATED) {
            throw Refused.conflict("threat.isolation.over");
        }
        cause = checked(found, "threat.cause.bad");
        state = IsolationState.RELEASE_ASKED;
    }

    void release(UUID application, Instant now) {
        if (state != IsolationState.RELEASE_ASKED) {
            throw Refused.conflict("threat.isolation.over");
        }
        state = IsolationState.RELEASED;
        release = application;
        releasedAt = now;
    }

    /** It stays isolated. */
    void keep() {
        if (state == IsolationState.RELEASE_ASKED) {
            state = IsolationState.ISOLATED;
        }
    }

    UUID id() {
        return id;
    }

    UUID terminal() {
        return terminal;
    }

    UUID organisation() {
        return organisation;
    }

    String because() {
        return because;
    }

    String words() {
        return terminal + "|" + because + "|" + begunAt + "|" + cause;
    }

    IsolationRow row(String terminalName, String organisationName) {
        return new IsolationRow(
                id,
                terminalName,
                organisationName,
                because,
                begunBy == null,
                begunAt,
                appliedAt,
                failure,
                state,
                cause,
                releasedAt);
    }
}
