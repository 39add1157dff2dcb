package dsg.agent.channel;

import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * What the gateway has told this terminal.
 *
 * @param parts by the name of the duty
 */
public record Policy(String terminal, long version, Instant issued, Instant expires, JsonObject parts) {}
