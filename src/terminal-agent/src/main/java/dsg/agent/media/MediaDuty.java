package dsg.agent.media;

import dsg.agent.Duty;
import dsg.agent.Reports;
import dsg.agent.Shown;
import dsg.agent.platform.Drive;
import dsg.agent.platform.Mount;
import dsg.agent.platform.Platform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Looks at every drive that comes, allows or shuts it, and takes down what became of it. What is shut stays so until a policy allows it. */
public final class MediaDuty implements Duty {

    private static final Logger LOG = System.getLogger(MediaDuty.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Platform platform;
    private final Reports reports;
    private final Path mounts;
    private final Clock clock;
    private final Map<String, MediaDecision.Reason> told = new HashMap<>();
    private final Map<String, MediaDecision.Reason> failed = new HashMap<>();
    private final Map<String, String> shut = new TreeMap<>();
    private List<AllowedMedium> allowed = List.of();
    private boolean policy;

    /** @param mounts below which registered media are mounted, by their numbers */
    public MediaDuty(Platform platform, Reports reports, Path mounts, Clock clock) {
        this.platform = platform;
        this.reports = reports;
        this.mounts = mounts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "media";
    }

    @Override
    public void apply(JsonObject part) {
        policy = part.containsKey("allowed");
        allowed = policy
                ? part.getJsonArray("allowed").getValuesAs(JsonObject.class).stream()
                        .map(AllowedMedium::of)
                        .toList()
                : List.of();
        run();
    }

    @Override
    public void withhold() {
        policy = false;
        allowed = List.of();
        run();
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    @Override
    public synchronized List<Shown> shown() {
        List<Shown> all = new ArrayList<>();
        allowed.forEach(each -> all.add(Shown.allowed("媒体 " + each.number() + "（" + each.serial() + "）")));
        shut.forEach((drive, why) -> all.add(Shown.blocked("媒体 " + drive, why)));
        return all;
    }

    @Override
    public synchronized void run() {
        List<Drive> portable =
                platform.drives().stream().filter(Drive::isPortable).toList();
        List<String> there = portable.stream().map(MediaDuty::key).toList();
        told.keySet().retainAll(there);
        failed.keySet().retainAll(there);
        shut.keySet().retainAll(there);
        for (Drive drive : portable) {
            look(drive);
        }
    }

    private void look(Drive drive) {
        MediaDecision decision = MediaDecision.of(drive, allowed, policy, clock.instant());
        if (decision.reason() == told.get(key(drive))) {
            return;
        }
        try {
            if (decision.isAllowed()) {
                open(drive, decision.medium().orElseThrow());
            } else {
                shut(drive);
            }
            told.put(key(drive), decision.reason());
            failed.remove(key(drive));
            report(drive, decision, true);
        } catch (IOException refused) {
            // tried again each time, told once
            if (failed.put(key(drive), decision.reason()) != decision.reason()) {
                LOG.log(Level.ERROR, "A drive could not be opened or shut", refused);
                report(drive, decision, false);
            }
        }
        if (decision.isAllowed()) {
            shut.remove(key(drive));
        } else {
            shut.put(key(drive), decision.reason().words() + (failed.containsKey(key(drive)) ? "（遮断できていません）" : ""));
        }
    }

    private void open(Drive drive, AllowedMedium medium) throws IOException {
        platform.block(drive, false);
        // discs are mounted by who puts them in
        if (!drive.optical() && mountsOf(drive).isEmpty()) {
            platform.mount(drive, mounts.resolve(medium.number().replaceAll("[^A-Za-z0-9-]", "_")));
        }
    }

    private void shut(Drive drive) throws IOException {
        for (Mount each : mountsOf(drive)) {
            platform.unmount(each.place());
        }
        platform.block(drive, true);
    }

    /** Of the whole drive and of its partitions. */
    private List<Mount> mountsOf(Drive drive) {
        List<Mount> found = new ArrayList<>();
        for (Mount each : platform.mounts()) {
            if (each.device().matches("/dev/" + Pattern.quote(drive.name()) + "(p?\\d+)?")) {
                found.add(each);
            }
        }
        return found;
    }

    private static String key(Drive drive) {
        return drive.name() + " " + drive.identity();
    }

    private void report(Drive drive, MediaDecision decision, boolean done) {
        reports.add(
                "media",
                Json.createObjectBuilder()
                        .add("at", clock.instant().getEpochSecond())
                        .add("medium", decision.medium().map(AllowedMedium::id).orElse(""))
                        .add("reason", decision.reason().name())
                        .add("vendor", drive.vendor())
                        .add("product", drive.product())
                        .add("serial", drive.serial())
                        .add("model", drive.model())
                        .add("bytes", drive.bytes())
                        .add("optical", drive.optical())
                        .add("done", done)
                        .build());
    }
}
