package dsg.patch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The hours of the day, by Japan's clock, in which terminals are changed. ASSUMPTION: the whole day, as terminals are switched off at
 * night; they wait until nobody works at them.
 */
@ApplicationScoped
class PatchHours {

    @Inject
    @ConfigProperty(name = "dsg.patch.window.from", defaultValue = "0")
    int from;

    @Inject
    @ConfigProperty(name = "dsg.patch.window.until", defaultValue = "24")
    int until;

    JsonObjectBuilder put(JsonObjectBuilder part) {
        return part.add("from", from).add("until", until);
    }
}
