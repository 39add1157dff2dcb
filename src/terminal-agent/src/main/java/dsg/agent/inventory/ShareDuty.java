package dsg.agent.inventory;

import dsg.agent.Duty;
import dsg.agent.Reports;
import dsg.agent.Shown;
import dsg.agent.platform.Platform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds folders that the terminal offers to others, and stops it (R148). No policy allows any. */
public final class ShareDuty implements Duty {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Platform platform;
    private final Reports reports;
    private volatile Map<String, String> told = Map.of();
    private volatile Set<String> ended = Set.of();

    public ShareDuty(Platform platform, Reports reports) {
        this.platform = platform;
        this.reports = reports;
    }

    @Override
    public String name() {
        return "shares";
    }

    @Override
    public void apply(JsonObject part) {
        run();
    }

    @Override
    public void withhold() {
        run();
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    @Override
    public List<Shown> shown() {
        Set<String> all = new TreeSet<>(told.keySet());
        all.addAll(ended);
        return all.stream()
                .map(each -> Shown.blocked(
                        "共有フォルダ " + each,
                        told.containsKey(each) ? "止められていません。保護システム管理者に連絡してください。" : "共有を止めました。端末の間の共有はできません。"))
                .toList();
    }

    @Override
    public void run() {
        Map<String, String> found = platform.shares();
        found.forEach((folder, service) -> {
            boolean done = end(folder);
            if (done) {
                ended = with(ended, folder);
            }
            if (done || !told.containsKey(folder)) {
                reports.add(
                        "finding",
                        Json.createObjectBuilder()
                                .add("kind", "SHARED_FOLDER")
                                .add("item", folder)
                                .add("detail", service)
                                .add("stopped", done)
                                .build());
            }
        });
        told = Map.copyOf(platform.shares());
    }

    private static Set<String> with(Set<String> before, String folder) {
        Set<String> all = new HashSet<>(before);
        all.add(folder);
        return Set.copyOf(all);
    }

    private boolean end(String folder) {
        try {
            platform.endShare(folder);
            return !platform.shares().containsKey(folder);
        } catch (IOException stays) {
            return false;
        }
    }
}
