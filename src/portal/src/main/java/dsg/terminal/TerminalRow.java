package dsg.terminal;

import dsg.platform.access.TerminalId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A terminal of the register.
 *
 * @param organisation the organisation's name
 * @param fingerprint SHA-256 of the browser certificate, lowercase hex
 * @param agentFingerprint SHA-256 of the certificate that its agent signs with; null where it was registered without one
 * @param registeredBy the person's name; empty for those that a gateway begins with
 * @param revokedAt null while it may be used
 * @param revokedBecause the reason given; null while it may be used
 */
public record TerminalRow(
        TerminalId id,
        String name,
        String organisation,
        String fingerprint,
        @Nullable String agentFingerprint,
        String registeredBy,
        Instant registeredAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBecause) {

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
