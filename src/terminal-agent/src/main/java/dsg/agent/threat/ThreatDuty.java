package dsg.agent.threat;

import dsg.agent.Duty;
import dsg.agent.Reports;
import dsg.agent.Shown;
import dsg.agent.command.Worker;
import dsg.agent.trail.Operation;
import dsg.agent.trail.Trail;
import dsg.detection.Finding;
import dsg.detection.event.Event;
import dsg.detection.event.LogSource;
import dsg.protocol.sealed.SealedBox;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Watches by the policy's rules, stops who encrypts for ransom, isolates as the policy says, and collects evidence when it does. */
public final class ThreatDuty implements Duty, AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(200);
    private static final int MOST_DOUBTED = 1000;
    private static final LogSource FILES = new LogSource("linux", "file_event", null);
    private static final LogSource BEHAVIOUR = new LogSource("linux", "behaviour", null);

    private final Isolation isolation;
    private final Reports reports;
    private final Clock clock;
    private final ProcessTable table = new ProcessTable(Path.of("/proc"));
    private final ProcessSensor sensor;
    private final RansomGuard guard;
    private final Successors successors;
    private final RuleWatch rules = new RuleWatch();
    private final EvidenceCollector evidence;
    private final Worker worker = new Worker("threat");
    private final Freezing freezing = new Freezing(table);
    private final FileEvents files;
    private final Trail trail;
    private final TrailEvents trailed;
    private final Set<Integer> frozen = ConcurrentHashMap.newKeySet();
    private final Set<Integer> doubted = ConcurrentHashMap.newKeySet();
    private volatile Optional<ECPublicKey> recipient = Optional.empty();
    private volatile boolean isolated;
    private String collectedFor = "";

    /**
     * Begins to watch; what was isolated before is isolated again.
     *
     * @param guarded folders with people's files
     * @param canaries files among them that nobody has business with
     * @param trail of what the system does for whom; where it is none, or has ended, programs are looked for again and again
     * @param users names of the terminal's users by number
     */
    public ThreatDuty(
            Isolation isolation,
            List<Path> guarded,
            Set<Path> canaries,
            Trail trail,
            IntFunction<String> users,
            Reports reports,
            Clock clock) {
        this.isolation = isolation;
        this.reports = reports;
        this.clock = clock;
        this.sensor = new ProcessSensor(table, clock);
        this.guard = new RansomGuard(guarded, canaries, Entropy::isNoise, this::group, clock);
        this.successors = new Successors(table, guarded);
        this.evidence = new EvidenceCollector(table, clock);
        this.trail = trail;
        this.trailed = new TrailEvents(table, users);
        worker.execute(this::bringBack);
        this.files = FileEvents.start(this::written);
        trail.follow(this::carriedOut);
    }

    @Override
    public String name() {
        return "threat";
    }

    @Override
    public void apply(JsonObject part) {
        if (part.isEmpty()) {
            return;
        }
        rules.go(part.getString("rules"));
        recipient = Optional.of(key(part.getString("key")));
        boolean asked = part.getBoolean("isolated");
        String number = part.getString("isolation");
        worker.execute(() -> isolate(asked, number));
    }

    /** What is isolated stays so; what is not does not become it by silence. */
    @Override
    public void withhold() {
        worker.execute(this::bringBack);
    }

    private void bringBack() throws IOException, InterruptedException {
        isolation.bringBack();
        isolated = isolation.isInForce();
    }

    @Override
    public List<Shown> shown() {
        return isolated
                ? List.of(Shown.urgent("この端末はネットワークから隔離されています。", "SOCとの通信だけが残っています。電源を切らず、SOCからの連絡を待ってください。"))
                : files.isAlive()
                        ? List.of(Shown.state("不審な動作を監視しています。", watched()))
                        : List.of(Shown.urgent("ファイルの監視が動いていません。", "保護システム管理者に連絡してください。"));
    }

    private String watched() {
        long lost = trail.lost();
        return !trail.isAlive() ? "短い動作は見落とすことがあります。" : lost > 0 ? "記録しきれなかった動作があります（" + lost + "件）。" : "";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    @Override
    public void run() {
        synchronized (sensor) {
            // it goes on looking, for who belongs together; what the trail has told is not told twice
            sensor.look(trail.isAlive() ? event -> {} : this::seen);
        }
    }

    private void carriedOut(Operation operation) {
        trailed.of(operation).ifPresent(this::seen);
    }

    private void isolate(boolean asked, String number) throws IOException, InterruptedException {
        if (asked && !number.equals(collectedFor)) {
            // what the cut would change is taken before it
            collect(List.copyOf(frozen));
            collectedFor = number;
        }
        String failure = "";
        try {
            isolation.set(asked);
        } catch (IOException refused) {
            failure = String.valueOf(refused.getMessage());
        }
        isolated = isolation.isInForce();
        reports.add(
                "isolation",
                Json.createObjectBuilder()
                        .add("isolated", isolated)
                        .add("failure", failure.length() > 200 ? failure.substring(0, 200) : failure)
                        .build());
    }

    private void collect(List<Integer> first) throws IOException, InterruptedException {
        Optional<ECPublicKey> sealing = recipient;
        if (sealing.isEmpty()) {
            return;
        }
        EvidenceCollector.Collected all = evidence.collect(first);
        reports.add(
                "evidence",
                Json.createObjectBuilder()
                        .add("at", clock.instant().getEpochSecond())
                        .add("sha256", all.sha256())
                        .add("manifest", all.manifest())
                        .add("sealed", Base64.getEncoder().encodeToString(SealedBox.seal(all.archive(), sealing.get())))
                        .build());
    }

    private void written(FileEvents.Write write) {
        guard.see(write).ifPresent(this::stop);
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("TargetFilename", write.file().toString());
        fields.put("ProcessId", Integer.toString(write.id()));
        fields.put(
                "Image", table.find(write.id()).map(ProcessTable.Running::image).orElse(write.program()));
        seen(new Event(FILES, clock.instant(), fields));
    }

    /** At once, in the thread that has seen it: every file more is one less. */
    private void stop(RansomGuard.Culprit told) {
        RansomGuard.Culprit culprit = told.group() == 0 ? successors.of(told).orElse(told) : told;
        int key = culprit.group() == 0 ? culprit.id() : culprit.group();
        if (frozen.contains(key)) {
            return;
        }
        if (!table.canHaveWritten(culprit.id(), culprit.group(), culprit.last())) {
            if (doubted.size() < MOST_DOUBTED && doubted.add(key)) {
                tell(culprit, false);
            }
            return;
        }
        frozen.add(key);
        try {
            freezing.freeze(culprit.id(), culprit.group());
        } catch (IOException refused) {
            System.getLogger(ThreatDuty.class.getName())
                    .log(System.Logger.Level.ERROR, "A program could not be stopped", refused);
        }
        tell(culprit, true);
        worker.execute(() -> collect(List.of(culprit.id())));
    }

    private void tell(RansomGuard.Culprit culprit, boolean stopped) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("Behaviour", "mass-rewrite");
        fields.put("Stopped", Boolean.toString(stopped));
        fields.put("ProcessId", Integer.toString(culprit.id()));
        fields.put(
                "Image",
                table.find(culprit.id()).map(ProcessTable.Running::image).orElse(culprit.program()));
        fields.put("Files", Integer.toString(culprit.files()));
        fields.put("Canary", Boolean.toString(culprit.canary()));
        seen(new Event(BEHAVIOUR, clock.instant(), fields));
    }

    private int group(int id) {
        synchronized (sensor) {
            return sensor.group(id).orElse(0);
        }
    }

    private void seen(Event event) {
        for (Finding finding : rules.see(event)) {
            JsonObjectBuilder facts = Json.createObjectBuilder();
            Set<String> names = new HashSet<>(event.fields().keySet());
            names.forEach(name -> facts.add(name, event.text(name).orElse("")));
            reports.add(
                    "detection",
                    Json.createObjectBuilder()
                            .add("at", finding.time().toEpochMilli())
                            .add("rule", finding.rule().header().id())
                            .add("title", finding.rule().header().title())
                            .add("level", finding.rule().header().level().name())
                            .add("facts", facts)
                            .build());
        }
    }

    private static ECPublicKey key(String encoded) {
        try {
            return (ECPublicKey) KeyFactory.getInstance("EC")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("no key", unreadable);
        }
    }

    @Override
    public void close() {
        files.close();
        worker.close();
        freezing.close();
    }
}
