package dsg.threat;

import dsg.configuration.PolicyPart;
import dsg.platform.access.TerminalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Base64;
import java.util.Optional;

/** {@code threat}: whether a terminal is isolated and why, the rules that it watches by, and the key that it seals evidence for. */
@ApplicationScoped
class ThreatPart implements PolicyPart {

    @Inject
    IsolationTable isolations;

    @Inject
    EvidenceKey key;

    @Override
    public String name() {
        return "threat";
    }

    @Override
    public JsonObject of(TerminalId terminal) {
        Optional<Isolation> lasting = isolations.lasting(terminal);
        return Json.createObjectBuilder()
                .add("isolated", lasting.isPresent())
                .add("isolation", lasting.map(each -> each.id().toString()).orElse(""))
                .add("because", lasting.map(Isolation::because).orElse(""))
                .add("rules", TerminalRules.text())
                .add("key", Base64.getEncoder().encodeToString(key.shown().getEncoded()))
                .build();
    }
}
