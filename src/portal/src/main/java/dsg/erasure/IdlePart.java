package dsg.erasure;

import dsg.configuration.PolicyPart;
import dsg.platform.access.TerminalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code idle}: after how many seconds without anybody the terminal shuts down, and for how long it warns before (R28). */
@ApplicationScoped
class IdlePart implements PolicyPart {

    @Inject
    @ConfigProperty(name = "dsg.agent.idle", defaultValue = "PT30M")
    Duration idle;

    @Inject
    @ConfigProperty(name = "dsg.agent.idle.warning", defaultValue = "PT2M")
    Duration warning;

    @Override
    public String name() {
        return "idle";
    }

    @Override
    public JsonObject of(TerminalId terminal) {
        return Json.createObjectBuilder()
                .add("seconds", idle.toSeconds())
                .add("warn", warning.toSeconds())
                .build();
    }
}
