package dsg.configuration;

import jakarta.json.JsonValue;
import java.util.UUID;

/**
 * One report as it came.
 *
 * @param stream of which installation of the agent
 * @param number in that stream, from 1 on without gap
 */
public record AgentReport(UUID stream, long number, String topic, JsonValue body) {}
