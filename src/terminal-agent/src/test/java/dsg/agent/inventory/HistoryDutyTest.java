package dsg.agent.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.agent.platform.linux.LinuxPlatform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is done to files, from this machine's own kernel. */
class HistoryDutyTest {

    @Test
    @Timeout(30)
    @DisplayName("who writes a file in a watched place is reported, with program and time; elsewhere nobody is")
    void writes(@TempDir Path directory) throws Exception {
        Path watched = Files.createDirectories(directory.resolve("watched"));
        Path elsewhere = Files.createDirectories(directory.resolve("elsewhere"));
        List<JsonValue> reported = new CopyOnWriteArrayList<>();
        try (LinuxPlatform platform = new LinuxPlatform(Path.of("/"));
                HistoryDuty duty = new HistoryDuty(platform, (topic, body) -> reported.add(body), Path.of("/"))) {
            duty.apply(Json.createObjectBuilder()
                    .add("places", Json.createArrayBuilder().add(watched.toString()))
                    .build());
            int n = 0;
            while (reported.isEmpty()) {
                Files.writeString(elsewhere.resolve("other"), "x");
                Files.writeString(watched.resolve("drawing-" + n++), "x");
                duty.run();
            }
        }
        List<JsonObject> operations =
                reported.getFirst().asJsonObject().getJsonArray("operations").getValuesAs(JsonObject.class);
        assertThat(operations).allSatisfy(each -> {
            assertThat(each.getString("object")).startsWith(watched.toString());
            assertThat(each.getString("activity")).isEqualTo("WRITE");
            assertThat(each.getString("program")).isNotBlank();
            assertThat(each.getInt("at")).isPositive();
        });
    }
}
