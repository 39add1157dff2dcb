package dsg.benchmarks;

import static dsg.benchmarks.Row.Bound.AT_LEAST;
import static dsg.benchmarks.Row.Bound.AT_MOST;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RowTest {

    @Test
    @DisplayName("whether a goal is met follows from ratio, limit and direction, the limit itself included")
    void met() {
        assertThat(row(2.2, AT_MOST, 2.2).met()).isTrue();
        assertThat(row(2.21, AT_MOST, 2.2).met()).isFalse();
        assertThat(row(0.65, AT_LEAST, 0.65).met()).isTrue();
        assertThat(row(0.64, AT_LEAST, 0.65).met()).isFalse();
    }

    @Test
    @DisplayName("what was not measured is not met, in neither direction")
    void notMeasured() {
        Samples nothing = new Samples(List.of());
        assertThat(Row.of(Goal.G_U1, "", nothing, nothing, AT_MOST, 2.2).met()).isFalse();
        assertThat(Row.of(Goal.G_U2, "", nothing, nothing, AT_LEAST, 0.65).met())
                .isFalse();
    }

    @Test
    @DisplayName("the JSON has one object per row with exactly goal, what, ours, peer, ratio, limit and met")
    void json() {
        Samples nothing = new Samples(List.of());
        List<JsonObject> rows = rows(Report.json(List.of(
                Row.of(Goal.G_U1, "1 GiB", SamplesTest.samples(3, 5, 4), SamplesTest.samples(2, 2, 2), AT_MOST, 2.2),
                Row.of(Goal.G_E1, "at rest", nothing, nothing, AT_MOST, 1.5))));

        assertThat(rows)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.keySet())
                        .containsExactlyInAnyOrder("goal", "what", "ours", "peer", "ratio", "limit", "met"));
        assertThat(rows.getFirst().getString("goal")).isEqualTo("G-U1");
        assertThat(rows.getFirst().getJsonNumber("ours").doubleValue()).isEqualTo(4);
        assertThat(rows.getFirst().getJsonNumber("peer").doubleValue()).isEqualTo(2);
        assertThat(rows.getFirst().getJsonNumber("ratio").doubleValue()).isEqualTo(2);
        assertThat(rows.getFirst().getBoolean("met")).isTrue();
        assertThat(rows.getLast().get("ratio")).isEqualTo(JsonValue.NULL);
        assertThat(rows.getLast().getBoolean("met")).isFalse();
    }

    private static List<JsonObject> rows(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject().getJsonArray("rows").getValuesAs(JsonObject.class);
        }
    }

    private static Row row(double ratio, Row.Bound bound, double limit) {
        return new Row(Goal.G_U1, "", ratio, 1, ratio, bound, limit);
    }
}
