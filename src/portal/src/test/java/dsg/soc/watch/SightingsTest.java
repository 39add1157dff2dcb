package dsg.soc.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.detection.Detector;
import dsg.detection.Finding;
import dsg.detection.Limits;
import dsg.loganalysis.LogRow;
import dsg.soc.EntityKind;
import dsg.soc.Subject;
import dsg.soc.alert.Raised;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Events of the store as rules see them")
class SightingsTest {

    private static final Instant NIGHT = Instant.parse("2026-11-28T18:10:00Z");
    private static final String CONTRACT = UUID.randomUUID().toString();

    private final Detector rules = new Detector(new RuleShelf().book(), Duration.ZERO, Limits.USUAL);

    @Test
    @DisplayName("what the register knows counts: a download while the contract is tidied up, of account, person and"
            + " contract")
    void registerCounts() {
        Map<String, String> joined = Map.of(
                "contract", CONTRACT,
                "contract.number", "D-1",
                "contract.state", "TIDYING",
                "person.uid", "p1",
                "person.name", "架空 青子");
        Raised raised =
                only("dsg-share-tidy-download", row("file_activity", "DOWNLOAD_FILE", "Success", "A1", "{}"), joined);
        assertThat(raised.subject()).isEqualTo(new Subject(EntityKind.ACCOUNT, "A1", "A1"));
        assertThat(raised.others())
                .contains(
                        new Subject(EntityKind.PERSON, "p1", "架空 青子"),
                        new Subject(EntityKind.CONTRACT, CONTRACT, "D-1"));
        assertThat(raised.events()).containsExactly(new Raised.Sighting(7, NIGHT));
        assertThat(found(
                        row("file_activity", "DOWNLOAD_FILE", "Success", "A1", "{}"),
                        Map.of("contract.state", "IN_USE")))
                .isEmpty();
    }

    @Test
    @DisplayName("hours are Japan's, and what is about nobody is about the part of the gateway that told it")
    void hoursAndGateway() {
        assertThat(only("dsg-login-at-night", row("authentication", "LOGIN", "Success", "A1", "{}"), Map.of())
                        .reportOnly())
                .isTrue();
        Raised clock = only("dsg-clock-set", row("api_activity", "CLOCK_ALARM", "Failure", null, "{}"), Map.of());
        assertThat(clock.subject()).isEqualTo(new Subject(EntityKind.GATEWAY, "audit", "audit"));
    }

    @Test
    @DisplayName("what a source tells in its own words counts too, but never in the place of the store's columns")
    void ownWords() {
        LogRow forged = row("api_activity", "SEARCH_LOGS", "Success", "A1", "{\"activity_name\":\"CLOCK_ALARM\"}");
        assertThat(found(forged, Map.of())).isEmpty();
        LogRow unreadable = row("api_activity", "CLOCK_ALARM", "Failure", null, "no JSON");
        assertThat(found(unreadable, Map.of())).hasSize(1);
    }

    private Raised only(String rule, LogRow row, Map<String, String> joined) {
        List<Finding> findings = found(row, joined).stream()
                .filter(each -> each.rule().header().id().equals(rule))
                .toList();
        assertThat(findings).hasSize(1);
        Finding found = findings.getFirst();
        return Findings.raised(found, RuleShelf.shipped(found.rule()));
    }

    private List<Finding> found(LogRow row, Map<String, String> joined) {
        return new ArrayList<>(rules.see(Sightings.event(row, joined, NIGHT)));
    }

    private static LogRow row(String category, String activity, String status, @Nullable String user, String raw) {
        return new LogRow(
                NIGHT, 7, "audit", null, category, activity, 1, status, null, user, null, null, null, null, null, null,
                "", raw);
    }
}
