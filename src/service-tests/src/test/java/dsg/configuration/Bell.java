package dsg.configuration;

import dsg.platform.access.TerminalId;
import dsg.server.Shared;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service's part and reader, as small as they can be: rings at the terminals as one of them wishes, and hears the echo. */
@Shared
@ApplicationScoped
public class Bell implements PolicyPart, ReportReader {

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile String ring = "";

    @Inject
    Event<PolicyChanged> changed;

    public List<String> heard() {
        return heard;
    }

    @Override
    public String name() {
        return "bell";
    }

    @Override
    public JsonObject of(TerminalId terminal) {
        return Json.createObjectBuilder().add("ring", ring).build();
    }

    @Override
    public String topic() {
        return "echo";
    }

    @Override
    public void read(TerminalId terminal, JsonValue body, Instant received) {
        heard.add(body.asJsonObject().getString("sound"));
        String wish = body.asJsonObject().getString("ring", "");
        if (!wish.isEmpty()) {
            ring = wish;
            changed.fire(new PolicyChanged(null));
        }
    }
}
