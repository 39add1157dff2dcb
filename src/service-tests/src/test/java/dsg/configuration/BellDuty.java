package dsg.configuration;

import dsg.agent.Duty;
import dsg.agent.Reports;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/** On the terminal: answers each ring with its echo. */
final class BellDuty implements Duty {

    private final Reports reports;

    BellDuty(Reports reports) {
        this.reports = reports;
    }

    @Override
    public String name() {
        return "bell";
    }

    @Override
    public void apply(JsonObject part) {
        reports.add(
                "echo",
                Json.createObjectBuilder().add("sound", part.getString("ring")).build());
    }

    @Override
    public void withhold() {
        // it opens nothing
    }
}
