package dsg.patch;

import dsg.configuration.PolicyPart;
import dsg.delivery.Pilots;
import dsg.platform.access.TerminalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** {@code patch}: which repository a terminal is mended from, by which key it is known, what should be on it until when, and in which hours. */
@ApplicationScoped
class PatchPart implements PolicyPart {

    @Inject
    PatchTable table;

    @Inject
    Repository repository;

    @Inject
    Pilots pilots;

    @Inject
    PatchHours hours;

    @Override
    public String name() {
        return "patch";
    }

    @Override
    public JsonObject of(TerminalId terminal) {
        boolean pilot = pilots.isOne(terminal);
        List<Patch> out = table.out(pilot);
        if (out.isEmpty()) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        JsonArrayBuilder packages = Json.createArrayBuilder();
        out.forEach(each -> packages.add(Json.createObjectBuilder()
                .add("name", each.name())
                .add("version", each.packageVersion())
                .add("deadline", each.deadline().toString())));
        return hours.put(Json.createObjectBuilder())
                .add("codename", pilot ? Repository.PILOT : Repository.STABLE)
                .add("key", repository.key())
                .add("packages", packages)
                .build();
    }
}
