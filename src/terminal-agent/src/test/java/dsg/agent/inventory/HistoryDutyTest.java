package dsg.agent.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.agent.platform.linux.LinuxPlatform;
import dsg.agent.trail.AuditTrail;
import dsg.agent.trail.Trail;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
                HistoryDuty duty =
                        new HistoryDuty(platform, Trail.NONE, (topic, body) -> reported.add(body), Path.of("/"))) {
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

    @Test
    @Timeout(60)
    @DisplayName(
            "who begins a program, and who makes, renames and deletes files in a watched place, is reported, however short it"
                    + " takes and whatever the file is called")
    void carriedOut(@TempDir Path directory) throws Exception {
        Path watched = Files.createDirectories(directory.resolve("watched"));
        Files.setPosixFilePermissions(watched, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        String forged = watched + "/a\ntype=USER_LOGIN msg=audit(1.000:1): op=login acct=\"root\" res=success";
        List<JsonObject> told = new CopyOnWriteArrayList<>();
        try (LinuxPlatform platform = new LinuxPlatform(Path.of("/"));
                AuditTrail trail = new AuditTrail(
                        directory.resolve("audit"), ProcessHandle.current().pid(), List.of(watched), List.of());
                HistoryDuty duty = new HistoryDuty(
                        platform,
                        trail,
                        (topic, body) -> told.addAll(
                                body.asJsonObject().getJsonArray("operations").getValuesAs(JsonObject.class)),
                        Path.of("/"))) {
            duty.apply(Json.createObjectBuilder()
                    .add("places", Json.createArrayBuilder().add(watched.toString()))
                    .build());
            assertThat(new ProcessBuilder(
                                    "bash",
                                    "-c",
                                    "cd $0; setpriv --reuid=65534 --clear-groups bash -c 'mkdir d; : > \"$0\"; mv \"$0\" b; rm b;"
                                            + " /bin/true 架空 \"a b\"' \"$1\"; touch end; true",
                                    watched.toString(),
                                    forged)
                            .start()
                            .waitFor())
                    .isZero();
            while (told.stream()
                    .noneMatch(each -> each.getString("activity").equals("CREATE")
                            && each.getString("object").endsWith("/end"))) {
                duty.run();
            }
        }
        assertThat(told)
                .filteredOn(each -> each.getString("person").equals("65534"))
                .extracting(each -> each.getString("activity") + " " + each.getString("object"))
                .contains(
                        "START mkdir d",
                        "START /bin/true 架空 a b",
                        "CREATE " + watched + "/d",
                        "CREATE " + forged.replace('\n', '?'),
                        "RENAME " + forged.replace('\n', '?') + " → " + watched + "/b",
                        "DELETE " + watched + "/b");
        assertThat(told).noneMatch(each -> each.getString("activity").equals("LOGON"));
    }
}
