package dsg.configuration;

import dsg.platform.access.TerminalId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A terminal in the list.
 *
 * @param revoked whether its registration has ended
 * @param heardAt when its agent was heard last; null for never
 * @param silent whether that is too long ago
 * @param version of the policy that was made for it last; 0 for none
 * @param applied the version that it says it has in force
 * @param failed duties that could not apply theirs
 * @param findings how many of the last thirty days nobody told beforehand
 */
public record AgentRow(
        TerminalId id,
        String name,
        String organisation,
        boolean revoked,
        @Nullable Instant heardAt,
        boolean silent,
        long version,
        long applied,
        String failed,
        long findings) {

    /** The key of what the list says about it. */
    public String state() {
        if (revoked) {
            return "configuration.state.revoked";
        }
        if (heardAt == null) {
            return "configuration.state.never";
        }
        if (silent) {
            return "configuration.state.silent";
        }
        return applied == version && failed.isEmpty() ? "configuration.state.good" : "configuration.state.behind";
    }

    /** How it is coloured. */
    public String type() {
        return switch (state()) {
            case "configuration.state.good" -> "success";
            case "configuration.state.behind" -> "wait";
            case "configuration.state.silent" -> "error";
            default -> "off";
        };
    }
}
