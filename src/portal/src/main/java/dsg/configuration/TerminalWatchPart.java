package dsg.configuration;

import dsg.line.LineDirectory;
import dsg.line.PlaceRow;
import dsg.platform.access.TerminalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/**
 * {@code network}: by which card the terminal is used at its site; any other connection is cut (R143). A terminal that has no place yet
 * is only watched.
 */
@ApplicationScoped
class TerminalWatchPart implements PolicyPart {

    @Inject
    LineDirectory lines;

    @Override
    public String name() {
        return "network";
    }

    @Override
    public JsonObject of(TerminalId terminal) {
        String card = lines.all().stream()
                .flatMap(site -> site.terminals().stream())
                .filter(place -> place.terminal().equals(terminal))
                .map(PlaceRow::mac)
                .findFirst()
                .orElse("");
        return Json.createObjectBuilder().add("card", card).build();
    }
}
