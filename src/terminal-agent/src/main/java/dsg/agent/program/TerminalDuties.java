package dsg.agent.program;

import dsg.agent.Downloads;
import dsg.agent.Duty;
import dsg.agent.Reports;
import dsg.agent.Shown;
import dsg.agent.contact.ContactDuty;
import dsg.agent.erasure.ErasureDuty;
import dsg.agent.erasure.IdleDuty;
import dsg.agent.heads.HeadsDuty;
import dsg.agent.inventory.HistoryDuty;
import dsg.agent.inventory.InventoryDuty;
import dsg.agent.inventory.NetworkDuty;
import dsg.agent.inventory.ShareDuty;
import dsg.agent.malware.MalwareDuty;
import dsg.agent.media.MediaDuty;
import dsg.agent.media.TelephoneDuty;
import dsg.agent.patch.PatchDuty;
import dsg.agent.patch.RestartDuty;
import dsg.agent.platform.Platform;
import dsg.agent.platform.WatchedOnly;
import dsg.agent.software.SoftwareDuty;
import dsg.agent.threat.Canaries;
import dsg.agent.threat.Isolation;
import dsg.agent.threat.ThreatDuty;
import dsg.agent.trail.AuditTrail;
import dsg.agent.trail.Trail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * All duties of a terminal, put together. One that cannot begin, for want of a program of the distribution, keeps no other from beginning;
 * the status window says which.
 */
public final class TerminalDuties implements AutoCloseable {

    private static final Logger LOG = System.getLogger(TerminalDuties.class.getName());

    /** Who has touched nothing for so long is not working; shorter than any time after which an idle terminal shuts down. */
    private static final Duration QUIET = Duration.ofMinutes(3);

    private final Place place;
    private final ErasureDuty erasure;
    private final MediaDuty media;
    private final RestartDuty restart;
    /** Threads of the idle watch ask it while it is still being filled. */
    private final List<Duty> all = new CopyOnWriteArrayList<>();

    private final List<Shown> missing = new ArrayList<>();
    private final List<AutoCloseable> closing = new ArrayList<>();

    /**
     * Where they are.
     *
     * @param state what the agent keeps
     * @param root of the file system that people's places are in
     * @param own whether the machine is this terminal's own; one that plays terminals is looked at, and nothing is done to it but below
     *     {@code root}
     */
    public record Place(Path state, Path root, boolean own) {}

    /**
     * Makes them.
     *
     * @param signer the agent's own key
     * @param atSensor whether somebody is at the machine's sensor
     */
    TerminalDuties(
            Platform machine,
            Reports reports,
            Downloads downloads,
            Isolation isolation,
            ErasureDuty.Signer signer,
            Place place,
            BooleanSupplier atSensor,
            Clock clock) {
        this.place = place;
        Platform platform = place.own() ? machine : new WatchedOnly(machine);
        Path state = place.state();
        erasure = new ErasureDuty(reports, signer, state, Set.of(state), place.root(), clock);
        media = new MediaDuty(platform, reports, Path.of("/media/dsg"), clock);
        BooleanSupplier busy = () -> isBusy(atSensor, erasure::isHeld, all);
        restart = new RestartDuty(platform, place.root(), busy, clock);
        SoftwareDuty software = new SoftwareDuty(Path.of("/"), reports, clock);
        all.add(new ContactDuty(state));
        all.add(new HeadsDuty(downloads, reports, state.resolve("heads")));
        all.add(new InventoryDuty(platform, reports, certificates(signer.certificate())));
        all.add(media);
        all.add(erasure);
        all.add(software);
        Trail trail = place.own() ? listen(state.resolve("audit")) : Trail.NONE;
        begin("ファイル操作の記録", () -> new HistoryDuty(platform, trail, reports, place.root()));
        begin(
                "マルウェア対策",
                () -> new MalwareDuty(
                        state.resolve("malware"), peoples("home", "media"), place.own(), downloads, reports, clock));
        begin(
                "更新",
                () -> new PatchDuty(
                        place.root(),
                        state.resolve("patch"),
                        downloads,
                        reports,
                        software::tell,
                        new PatchDuty.Moment(() -> place.own() && isWorkedAt(platform), clock)));
        begin(
                "不審な動作の監視",
                () -> new ThreatDuty(
                        isolation,
                        peoples("home"),
                        Canaries.lay(peoples("home")),
                        trail,
                        platform::userName,
                        reports,
                        clock));
        if (place.own()) {
            all.add(new NetworkDuty(platform, reports));
            all.add(new ShareDuty(platform, reports));
            all.add(new TelephoneDuty(platform, reports));
            all.add(new IdleDuty(platform, busy));
            all.add(restart);
        }
    }

    /** Whether the machine must stay on: somebody is at the sensor, the terminal is held, or a duty is in the midst of something. */
    static boolean isBusy(BooleanSupplier atSensor, BooleanSupplier held, List<Duty> duties) {
        return atSensor.getAsBoolean() || held.getAsBoolean() || duties.stream().anyMatch(Duty::isBusy);
    }

    private static boolean isWorkedAt(Platform platform) {
        return platform.idle().filter(idle -> idle.compareTo(QUIET) < 0).isPresent();
    }

    /** People at the terminal put the restart off. */
    void putOff() {
        restart.putOff();
    }

    boolean mayPutOff() {
        return restart.mayPutOff();
    }

    private void begin(String title, Supplier<Duty> duty) {
        try {
            all.add(duty.get());
        } catch (UncheckedIOException unusable) {
            LOG.log(Level.ERROR, "A duty cannot begin: " + title, unusable);
            missing.add(Shown.urgent(title + "が動いていません。", "保護システム管理者に連絡してください。"));
        }
    }

    private Trail listen(Path state) {
        try {
            AuditTrail listening = new AuditTrail(
                    state,
                    ProcessHandle.current().pid(),
                    peoples("home", "media", "mnt", "var/log"),
                    secrets(place.root()));
            closing.add(listening);
            return listening;
        } catch (UncheckedIOException unusable) {
            LOG.log(Level.ERROR, "There is no audit to listen to", unusable);
            missing.add(Shown.urgent("操作の記録（監査）が動いていません。", "保護システム管理者に連絡してください。"));
            return Trail.NONE;
        }
    }

    /** Where accounts, keys and passwords lie, everybody's. */
    private static List<Path> secrets(Path root) {
        Stream<Path> ofSystem = Stream.of("etc/shadow", "etc/gshadow", "root/.ssh", "root/.gnupg")
                .map(root::resolve);
        try (Stream<Path> homes = Files.list(root.resolve("home"))) {
            return Stream.concat(
                            ofSystem,
                            homes.flatMap(home ->
                                    Stream.of(".ssh", ".gnupg", ".bash_history").map(home::resolve)))
                    .toList();
        } catch (IOException none) {
            return ofSystem.toList();
        }
    }

    private List<Path> peoples(String... names) {
        return List.of(names).stream().map(place.root()::resolve).toList();
    }

    private static Map<String, String> certificates(X509Certificate agent) {
        return Map.of(
                "agent " + agent.getSerialNumber().toString(16),
                agent.getNotAfter().toInstant().toString());
    }

    public List<Duty> all() {
        return List.copyOf(all);
    }

    public ErasureDuty erasure() {
        return erasure;
    }

    public MediaDuty media() {
        return media;
    }

    /** What the status window says. */
    List<Shown> shown() {
        List<Shown> lines = new ArrayList<>(missing);
        if (!place.own()) {
            lines.add(Shown.state(
                    "この計算機は端末の代わりを演じています。",
                    "隔離は専用の名前空間だけに、消去と更新は " + place.root()
                            + " の下だけに働きます。媒体は調べるだけで、遮断しません。マルウェアは新しいファイルを検査し、開くときの検査は行いません。"
                            + "ネットワーク、共有フォルダ、電源には手を付けません。"));
        }
        all.forEach(each -> lines.addAll(each.shown()));
        return lines;
    }

    @Override
    public void close() {
        for (Duty each : all) {
            if (each instanceof AutoCloseable ending) {
                close(ending);
            }
        }
        closing.forEach(TerminalDuties::close);
    }

    private static void close(AutoCloseable duty) {
        try {
            duty.close();
        } catch (Exception stays) {
            LOG.log(Level.WARNING, "A duty did not end well", stays);
        }
    }
}
