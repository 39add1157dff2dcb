package dsg.configuration;

import dsg.platform.access.TerminalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.Instant;

/** {@code policy-refused}: something came to the agent that was no policy for it; {@code reason} says what was wrong. */
@ApplicationScoped
class RefusedPolicyReport implements ReportReader {

    @Inject
    Findings findings;

    @Override
    public String topic() {
        return "policy-refused";
    }

    @Override
    public void read(TerminalId terminal, JsonValue body, Instant received) {
        findings.found(terminal, FindingKind.POLICY, body.asJsonObject().getString("reason"), "", true, received);
    }
}
