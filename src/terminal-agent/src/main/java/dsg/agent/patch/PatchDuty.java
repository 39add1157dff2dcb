package dsg.agent.patch;

import dsg.agent.Downloads;
import dsg.agent.Duty;
import dsg.agent.Reports;
import dsg.agent.command.Worker;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Installs what the policy names. What became of it the inventory proves; what is told here is only what was tried. */
public final class PatchDuty implements Duty {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9+.-]{1,100}");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z.+~:-]{1,200}");
    private static final Pattern CODENAME = Pattern.compile("[a-z]{1,20}");
    private static final int LONGEST = 500;

    private final Apt apt;
    private final Mirror mirror;
    private final Reports reports;
    private final Runnable installed;
    private final Worker worker = new Worker("patch");
    private volatile Optional<Wanted> wanted = Optional.empty();

    @SuppressWarnings("ArrayRecordComponent") // nobody compares these
    private record Wanted(String codename, byte[] key, Map<String, String> packages) {}

    /**
     * A duty without a policy.
     *
     * @param root of the file system that is patched
     * @param installed called when something was installed, so that the inventory is told anew
     */
    public PatchDuty(Path root, Path state, Downloads downloads, Reports reports, Runnable installed) {
        try {
            this.apt = new Apt(root, state.resolve("apt"));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        this.mirror = new Mirror(state.resolve("repository"), downloads);
        this.reports = reports;
        this.installed = installed;
    }

    @Override
    public String name() {
        return "patch";
    }

    @Override
    public void apply(JsonObject part) {
        if (part.isEmpty()) {
            wanted = Optional.empty();
            return;
        }
        String codename = part.getString("codename");
        Map<String, String> packages = new LinkedHashMap<>();
        for (JsonObject each : part.getJsonArray("packages").getValuesAs(JsonObject.class)) {
            packages.put(checked(NAME, each.getString("name")), checked(VERSION, each.getString("version")));
        }
        wanted = Optional.of(
                new Wanted(checked(CODENAME, codename), Base64.getDecoder().decode(part.getString("key")), packages));
        worker.execute(this::bringAbout);
    }

    /** Nothing new without a policy. */
    @Override
    public void withhold() {
        wanted = Optional.empty();
    }

    /** What failed is tried again. */
    @Override
    public Optional<Duration> every() {
        return Optional.of(Duration.ofMinutes(30));
    }

    @Override
    public void run() {
        worker.whenIdle(this::bringAbout);
    }

    private void bringAbout() throws IOException, InterruptedException {
        Optional<Wanted> now = wanted;
        if (now.isEmpty()) {
            return;
        }
        Map<String, String> missing = new LinkedHashMap<>();
        for (Map.Entry<String, String> each : now.get().packages().entrySet()) {
            String there = apt.installed(each.getKey());
            if (!there.isEmpty() && !there.equals(each.getValue())) {
                missing.put(each.getKey(), each.getValue());
            }
        }
        if (!missing.isEmpty()) {
            install(now.get(), missing);
            installed.run();
        }
    }

    private void install(Wanted from, Map<String, String> missing) throws IOException, InterruptedException {
        try {
            mirror.fetch(from.codename(), apt.architecture(), missing.keySet());
            apt.write(mirror.source(from.codename(), apt.key()), from.key());
            apt.update();
        } catch (IOException refused) {
            missing.forEach((name, version) -> tell(name, version, Optional.of(refused)));
            mirror.forget();
            return;
        }
        for (Map.Entry<String, String> each : missing.entrySet()) {
            try {
                apt.upgrade(each.getKey(), each.getValue());
                tell(each.getKey(), each.getValue(), Optional.empty());
            } catch (IOException failed) {
                tell(each.getKey(), each.getValue(), Optional.of(failed));
                mirror.forget();
            }
        }
    }

    private void tell(String name, String version, Optional<IOException> failure) {
        String said = failure.map(each -> String.valueOf(each.getMessage())).orElse("");
        reports.add(
                "patch",
                Json.createObjectBuilder()
                        .add("name", name)
                        .add("version", version)
                        .add("failed", failure.isPresent())
                        .add("said", said.length() > LONGEST ? said.substring(said.length() - LONGEST) : said)
                        .build());
    }

    private static String checked(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
