package dsg.patch;

import dsg.configuration.PolicyPart;
import dsg.platform.access.TerminalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code restart}: in which hours a terminal on which a patch asks for it is started anew, for how many seconds it warns before, and for
 * how long and how often people may put it off.
 */
@ApplicationScoped
class RestartPart implements PolicyPart {

    @Inject
    PatchHours hours;

    @Inject
    @ConfigProperty(name = "dsg.patch.restart.warning", defaultValue = "PT15M")
    Duration warning;

    @Inject
    @ConfigProperty(name = "dsg.patch.restart.put-off", defaultValue = "PT1H")
    Duration putOff;

    @Inject
    @ConfigProperty(name = "dsg.patch.restart.times", defaultValue = "3")
    int times;

    @Override
    public String name() {
        return "restart";
    }

    @Override
    public JsonObject of(TerminalId terminal) {
        return hours.put(Json.createObjectBuilder())
                .add("warn", warning.toSeconds())
                .add("putOff", putOff.toSeconds())
                .add("times", times)
                .build();
    }
}
