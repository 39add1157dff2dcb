package dsg.configuration;

import dsg.platform.access.TerminalId;
import jakarta.json.JsonValue;
import java.time.Instant;

/** What one service hears from terminals; a CDI bean each. */
public interface ReportReader {

    /** Of the reports that it reads: small letters and hyphens. */
    String topic();

    /**
     * Takes one report down, each exactly once, in the transaction that counts it; it opens every company's rows. The terminal is known,
     * the body is not to be trusted: whatever is not as it should be is refused with {@link ReportRefused}, or with what {@code
     * jakarta.json} throws at a wrong type. A refused report is counted and never comes again; any other failure brings it again.
     *
     * @param body at most a mebibyte of JSON
     * @param received when it came here; the terminal's own clock is only in the body, if anywhere
     */
    void read(TerminalId terminal, JsonValue body, Instant received);
}
