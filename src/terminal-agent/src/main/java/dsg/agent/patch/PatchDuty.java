package dsg.agent.patch;

import dsg.agent.Downloads;
import dsg.agent.Duty;
import dsg.agent.Reports;
import dsg.agent.Shown;
import dsg.agent.command.Worker;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
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
    private final Moment moment;
    private final Worker worker = new Worker("patch");
    private volatile Optional<Wanted> wanted = Optional.empty();
    private volatile boolean waiting;
    private volatile boolean installing;

    @SuppressWarnings("ArrayRecordComponent") // nobody compares these
    private record Wanted(String codename, byte[] key, Map<String, Wish> packages, Window window) {}

    /** A version, and the last day on which people at the terminal have a say when it goes in. */
    private record Wish(String version, LocalDate deadline) {}

    /**
     * What says when.
     *
     * @param working whether somebody has touched the terminal a moment ago
     */
    public record Moment(BooleanSupplier working, Clock clock) {}

    /**
     * A duty without a policy.
     *
     * @param root of the file system that is patched
     * @param installed called when something was installed, so that the inventory is told anew
     */
    public PatchDuty(Path root, Path state, Downloads downloads, Reports reports, Runnable installed, Moment moment) {
        try {
            this.apt = new Apt(root, state.resolve("apt"));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        this.mirror = new Mirror(state.resolve("repository"), downloads);
        this.reports = reports;
        this.installed = installed;
        this.moment = moment;
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
        Map<String, Wish> packages = new LinkedHashMap<>();
        for (JsonObject each : part.getJsonArray("packages").getValuesAs(JsonObject.class)) {
            packages.put(
                    checked(NAME, each.getString("name")),
                    new Wish(checked(VERSION, each.getString("version")), LocalDate.parse(each.getString("deadline"))));
        }
        wanted = Optional.of(new Wanted(
                checked(CODENAME, codename),
                Base64.getDecoder().decode(part.getString("key")),
                packages,
                Window.of(part)));
        worker.execute(this::bringAbout);
    }

    /** Nothing new without a policy. */
    @Override
    public void withhold() {
        wanted = Optional.empty();
    }

    /** What failed is tried again, and what waits for its hours or for people to stop working is looked at again. */
    @Override
    public Optional<Duration> every() {
        return Optional.of(Duration.ofMinutes(5));
    }

    @Override
    public List<Shown> shown() {
        return waiting
                ? wanted
                        .map(each ->
                                Shown.state("更新プログラムが待っています。", each.window().words() + "の間で、操作のないときに入れます。"))
                        .stream()
                        .toList()
                : List.of();
    }

    @Override
    public void run() {
        worker.whenIdle(this::bringAbout);
    }

    /** A machine that goes down in the midst of it is left with a package half there. */
    @Override
    public boolean isBusy() {
        return installing;
    }

    private void bringAbout() throws IOException, InterruptedException {
        Optional<Wanted> now = wanted;
        if (now.isEmpty()) {
            return;
        }
        boolean later = false;
        boolean working = moment.working().getAsBoolean();
        Map<String, String> missing = new LinkedHashMap<>();
        for (Map.Entry<String, Wish> each : now.get().packages().entrySet()) {
            String there = apt.installed(each.getKey());
            Wish wish = each.getValue();
            if (there.isEmpty() || there.equals(wish.version())) {
                continue;
            }
            if (now.get().window().admits(wish.deadline(), moment.clock().instant(), working)) {
                missing.put(each.getKey(), wish.version());
            } else {
                later = true;
            }
        }
        waiting = later;
        if (!missing.isEmpty()) {
            installing = true;
            try {
                install(now.get(), missing);
            } finally {
                installing = false;
            }
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
