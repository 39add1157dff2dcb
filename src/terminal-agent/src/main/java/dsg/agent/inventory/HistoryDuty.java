package dsg.agent.inventory;

import dsg.agent.Duty;
import dsg.agent.Reports;
import dsg.agent.platform.LocalUser;
import dsg.agent.platform.Platform;
import dsg.agent.trail.Operation;
import dsg.agent.trail.Operation.NamedFile;
import dsg.agent.trail.Trail;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What people do: files in the places that the policy names, programs that they begin, logon and logoff. From the kernel as it happens,
 * not by looking again and again: writing by {@code fatrace}, everything else by the system's audit where there is one (R27).
 */
public final class HistoryDuty implements Duty, AutoCloseable {

    private static final Logger LOG = System.getLogger(HistoryDuty.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final List<String> COMMAND = List.of("fatrace", "--timestamp", "--timestamp", "--filter=W");
    private static final int FIRST_PERSON = 1000;
    private static final int MOST_AT_ONCE = 1000;
    private static final int MOST_WAITING = 20_000;

    private final Platform platform;
    private final Reports reports;
    private final Path root;
    private final List<JsonObject> waiting = new ArrayList<>();
    private List<Path> places = List.of();
    private @Nullable Process watching;

    /** @param root of the file system that the policy's places are in */
    public HistoryDuty(Platform platform, Trail trail, Reports reports, Path root) {
        this.root = root;
        this.platform = platform;
        this.reports = reports;
        trail.follow(this::carriedOut);
    }

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
            Process begun = new ProcessBuilder(COMMAND)
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
                follow(line);
            }
        } catch (IOException ended) {
            // run() begins anew
        }
    }

    /** One file's name ends no history. */
    private void follow(String line) {
        try {
            FileEvents.of(line).filter(this::isWatched).ifPresent(this::keep);
        } catch (RuntimeException unreadable) {
            LOG.log(Level.ERROR, "What was done to a file could not be taken down", unreadable);
        }
    }

    private boolean isWatched(FileEvents event) {
        return isWatched(event.path());
    }

    private boolean isWatched(String file) {
        Path path = Path.of(file);
        return places.stream().anyMatch(path::startsWith);
    }

    private void keep(FileEvents event) {
        keep(
                event.second(),
                platform.userOf(event.process(), Path.of(event.path())),
                event.activity(),
                event.path(),
                event.program());
    }

    private void carriedOut(Operation operation) {
        int user = operation.loginUser() < 0 ? operation.user() : operation.loginUser();
        switch (operation.kind()) {
            case START -> {
                // what the system begins for itself is no act of anybody's
                if (operation.done() && user >= FIRST_PERSON) {
                    keep(operation, user, "START", String.join(" ", operation.arguments()));
                }
            }
            case LOGON, LOGOFF ->
                keep(
                        operation,
                        user,
                        operation.done()
                                ? operation.kind().name()
                                : operation.kind().name() + "_REFUSED",
                        operation.detail());
            case FILE -> filed(operation, user);
            default -> {
                // what else is told is the business of those who look for threats
            }
        }
    }

    private void filed(Operation operation, int user) {
        if (!operation.done()) {
            return;
        }
        List<NamedFile> gone = changed(operation, "DELETE");
        List<NamedFile> come = changed(operation, "CREATE");
        if (!gone.isEmpty() && !come.isEmpty()) {
            keep(
                    operation,
                    user,
                    "RENAME",
                    gone.getFirst().path() + " → " + come.getFirst().path());
        } else {
            gone.forEach(each -> keep(operation, user, "DELETE", each.path()));
            come.forEach(each -> keep(operation, user, "CREATE", each.path()));
        }
    }

    private List<NamedFile> changed(Operation operation, String how) {
        return operation.files().stream()
                .filter(each -> each.change().equals(how) && isWatched(each.path()))
                .toList();
    }

    private void keep(Operation operation, int user, String activity, String object) {
        keep(operation.at().getEpochSecond(), user, activity, object, operation.image());
    }

    private synchronized void keep(long second, int user, String activity, String object, String program) {
        if (waiting.size() < MOST_WAITING) {
            waiting.add(Json.createObjectBuilder()
                    .add("at", second)
                    .add("person", user)
                    .add("activity", activity)
                    .add("object", plain(object))
                    .add("program", plain(program))
                    .build());
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
        List<JsonObject> now = taken();
        if (!now.isEmpty()) {
            report(now);
        }
    }

    private synchronized List<JsonObject> taken() {
        List<JsonObject> now = List.copyOf(waiting.subList(0, Math.min(MOST_AT_ONCE, waiting.size())));
        waiting.subList(0, now.size()).clear();
        return now;
    }

    private void report(List<JsonObject> events) {
        Map<Integer, String> names = platform.users().stream()
                .collect(Collectors.toMap(LocalUser::number, LocalUser::name, (one, other) -> one));
        JsonArrayBuilder operations = Json.createArrayBuilder();
        for (JsonObject each : events) {
            int user = each.getInt("person");
            operations.add(
                    Json.createObjectBuilder(each).add("person", names.getOrDefault(user, Integer.toString(user))));
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
