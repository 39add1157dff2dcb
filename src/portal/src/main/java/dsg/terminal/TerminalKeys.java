package dsg.terminal;

import dsg.platform.access.RuleBroken;

/**
 * The two keys of a terminal, by SHA-256 of their certificates in lowercase hex: one opens connections in the browser, one signs
 * what the terminal's agent reports. Neither does the other's work.
 */
public record TerminalKeys(String tls, String agent) {

    private static final String FINGERPRINT = "[0-9a-f]{64}";

    public TerminalKeys {
        if (!tls.matches(FINGERPRINT) || !agent.matches(FINGERPRINT) || tls.equals(agent)) {
            throw new RuleBroken("terminal.fingerprint.bad");
        }
    }
}
