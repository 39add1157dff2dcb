package dsg.demonstration;

/**
 * A terminal whose key the operator's program has made.
 *
 * @param organisation the code of the organisation that it belongs to
 * @param revoked whether it shall be one that is no longer registered
 * @param fingerprint SHA-256 of its certificate, lowercase hex
 */
public record TerminalEntry(String name, String organisation, boolean revoked, String fingerprint) {}
