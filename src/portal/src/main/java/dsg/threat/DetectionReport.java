package dsg.threat;

import dsg.configuration.ReportReader;
import dsg.platform.access.TerminalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.stream.Collectors;

/** {@code detection}: a rule that has matched on a terminal. */
@ApplicationScoped
class DetectionReport implements ReportReader {

    private static final int LONGEST_FACTS = 4_000;

    @Inject
    ThreatReports reports;

    @Override
    public String topic() {
        return "detection";
    }

    @Override
    public void read(TerminalId terminal, JsonValue body, Instant received) {
        JsonObject told = body.asJsonObject();
        JsonObject facts = told.getJsonObject("facts");
        reports.detected(
                terminal,
                new Detection.Told(
                        Instant.ofEpochMilli(told.getJsonNumber("at").longValueExact()),
                        plain(told.getString("rule"), 200),
                        plain(told.getString("title"), 200),
                        ThreatLevel.valueOf(told.getString("level")),
                        cut(
                                facts.keySet().stream()
                                        .sorted()
                                        .map(name -> plain(name, 100) + ": " + plain(facts.getString(name), 1000))
                                        .collect(Collectors.joining("\n")),
                                LONGEST_FACTS)),
                received);
    }

    static String plain(String text, int most) {
        return cut(text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?").strip(), most);
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}
