package dsg.agent.inventory;

import dsg.agent.Duty;
import dsg.agent.Reports;
import dsg.agent.platform.LocalUser;
import dsg.agent.platform.Platform;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people do to files in the places that the policy names: from the kernel as it happens, by {@code fatrace}, not by looking again and again. */
public final class HistoryDuty implements Duty, AutoCloseable {

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int MOST_AT_ONCE = 1000;
    private static final int MOST_WAITING = 20_000;

    private final Platform platform;
    private final Reports reports;
    private final Path root;
    private final List<String> command;
    private final List<Seen> waiting = new ArrayList<>();
    private List<Path> places = List.of();
    private @Nullable Process watching;

    /** @param root of the file system that the policy's places are in */
    public HistoryDuty(Platform platform, Reports reports, Path root) {
        this(platform, reports, root, List.of("fatrace", "--timestamp", "--timestamp", "--filter=W"));
    }

    HistoryDuty(Platform platform, Reports reports, Path root, List<String> command) {
        this.root = root;
        this.platform = platform;
        this.reports = reports;
        this.command = command;
    }

    /** @param user the number of the account, asked while the program still runs */
    private record Seen(FileEvents event, int user) {}

    @Override
    public String name() {
        return "history";
    }

    @Override
    public void apply(JsonObject part) {
        places = part.containsKey("places")
                ? part.getJsonArray("places").getValuesAs(JsonString::getString).stream()
                        .map(place -> root.resolve(place.replaceFirst("^/+", "")))
                        .toList()
                : List.of();
        if (!places.isEmpty() && (watching == null || !watching.isAlive())) {
            watch();
        }
    }

    @Override
    public void withhold() {
        // what was to be watched is watched on
    }

    private void watch() {
        try {
            Process begun = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            watching = begun;
            Thread.ofPlatform().daemon().name("history").start(() -> follow(begun));
        } catch (IOException missing) {
            throw new UncheckedIOException("fatrace cannot be started", missing);
        }
    }

    private void follow(Process begun) {
        try (BufferedReader lines = begun.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                FileEvents.of(line).filter(this::isWatched).ifPresent(this::keep);
            }
        } catch (IOException ended) {
            // run() begins anew
        }
    }

    private boolean isWatched(FileEvents event) {
        Path path = Path.of(event.path());
        return places.stream().anyMatch(path::startsWith);
    }

    private synchronized void keep(FileEvents event) {
        if (waiting.size() < MOST_WAITING) {
            waiting.add(new Seen(event, platform.userOf(event.process(), Path.of(event.path()))));
        }
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    @Override
    public void run() {
        if (watching != null && !watching.isAlive()) {
            watch();
        }
        List<Seen> now = taken();
        if (!now.isEmpty()) {
            report(now);
        }
    }

    private synchronized List<Seen> taken() {
        List<Seen> now = List.copyOf(waiting.subList(0, Math.min(MOST_AT_ONCE, waiting.size())));
        waiting.subList(0, now.size()).clear();
        return now;
    }

    private void report(List<Seen> events) {
        Map<Integer, String> names = platform.users().stream()
                .collect(Collectors.toMap(LocalUser::number, LocalUser::name, (one, other) -> one));
        JsonArrayBuilder operations = Json.createArrayBuilder();
        for (Seen each : events) {
            operations.add(Json.createObjectBuilder()
                    .add("at", each.event().second())
                    .add("person", names.getOrDefault(each.user(), Integer.toString(each.user())))
                    .add("activity", each.event().activity())
                    .add("object", plain(each.event().path()))
                    .add("program", plain(each.event().program())));
        }
        reports.add(
                "operations",
                Json.createObjectBuilder().add("operations", operations).build());
    }

    private static String plain(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > MOST_AT_ONCE ? plain.substring(0, MOST_AT_ONCE) : plain;
    }

    @Override
    public void close() {
        if (watching != null) {
            watching.destroy();
        }
    }
}
