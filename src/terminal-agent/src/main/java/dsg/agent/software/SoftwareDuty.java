package dsg.agent.software;

import dsg.agent.Duty;
import dsg.agent.Reports;
import dsg.agent.command.Command;
import dsg.agent.command.Worker;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Tells which packages are installed, with the source that each was built from: at each policy, after each patch, and every hour. */
public final class SoftwareDuty implements Duty {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** Columns in the words of dpkg-query, which knows the two escapes itself. */
    private static final String FORMAT = String.join(
                    "\\t",
                    "${db:Status-Status}",
                    "${Package}",
                    "${Architecture}",
                    "${Version}",
                    "${source:Package}",
                    "${source:Version}")
            + "\\n";

    private final Path root;
    private final Reports reports;
    private final Clock clock;
    private final Worker worker = new Worker("software");

    /**
     * Tells nothing before it is asked to.
     *
     * @param root of the file system that is looked at, {@code /} on a terminal
     */
    public SoftwareDuty(Path root, Reports reports, Clock clock) {
        this.root = root;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "software";
    }

    @Override
    public void apply(JsonObject part) {
        tell();
    }

    @Override
    public void withhold() {
        // telling needs no leave
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(Duration.ofHours(1));
    }

    @Override
    public void run() {
        tell();
    }

    /** Tells it as it is when the turn comes. */
    public void tell() {
        worker.whenIdle(() -> reports.add("software", look()));
    }

    /** As it is now. */
    public JsonObject look() throws IOException, InterruptedException {
        String said = Command.succeed(
                PATIENCE, List.of("dpkg-query", "--admindir=" + root.resolve("var/lib/dpkg"), "-W", "-f", FORMAT));
        JsonArrayBuilder packages = Json.createArrayBuilder();
        said.lines()
                .map(line -> line.split("\t", -1))
                .filter(SoftwareDuty::isInstalled)
                .forEach(columns -> packages.add(
                        Json.createArrayBuilder(List.of(columns[1], columns[2], columns[3], columns[4], columns[5]))));
        return Json.createObjectBuilder()
                .add("taken", clock.instant().getEpochSecond())
                .add("release", release())
                .add("packages", packages)
                .build();
    }

    private static boolean isInstalled(String[] columns) {
        return columns.length == 6 && columns[0].equals("installed");
    }

    private String release() throws IOException {
        Path file = root.resolve("etc/os-release");
        if (!Files.exists(file)) {
            return "";
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("VERSION_CODENAME="))
                .map(line -> line.substring("VERSION_CODENAME=".length()).replace("\"", ""))
                .findFirst()
                .orElse("");
    }
}
