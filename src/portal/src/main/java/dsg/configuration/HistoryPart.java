package dsg.configuration;

import dsg.platform.access.TerminalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code history}: below which directories it is taken down what people do to files (R27). */
@ApplicationScoped
class HistoryPart implements PolicyPart {

    @Inject
    @ConfigProperty(name = "dsg.agent.watched", defaultValue = "/home,/media,/mnt")
    List<String> places;

    @Override
    public String name() {
        return "history";
    }

    @Override
    public JsonObject of(TerminalId terminal) {
        return Json.createObjectBuilder()
                .add("places", Json.createArrayBuilder(places))
                .build();
    }
}
