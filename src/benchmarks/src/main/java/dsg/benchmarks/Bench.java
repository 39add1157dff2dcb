package dsg.benchmarks;

import dsg.benchmarks.faq.FaqBench;
import dsg.benchmarks.ledger.LedgerBench;
import dsg.benchmarks.scale.Scale;
import dsg.benchmarks.scale.ScaleBench;
import dsg.benchmarks.vein.VeinBench;
import dsg.operations.Gateway;
import dsg.operations.ServerName;
import dsg.operations.Trouble;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * {@code dsg bench}: measures a gateway of its own beside nginx, Apache and rclone, and compares the figures with the goals.
 *
 * <p>{@code dsg bench --only G-Q1}, {@code G-Q2} and {@code G-P1} fill it with 10 million files' rows ({@code --scale}: a part of them) first.
 *
 * <p>{@code dsg bench --only G-A1} measures the audit log on a database of its own.
 *
 * <p>{@code dsg bench --only G-L1} measures logins.
 *
 * <p>{@code dsg bench vein} measures the vein matcher instead, {@code dsg bench faq} the chatbot; neither needs a gateway.
 *
 * <p>Told by the command {@code dsg}: {@code dsg.home} and {@code dsg.port} of the gateway beside which it works.
 */
public final class Bench {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final PrintStream ERR = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    private static final int MOST_RESTARTS = 2;

    private final Options options;
    private final Workspace workspace;
    private final Gateway gateway;

    private Bench(Options options, Workspace workspace) {
        this.options = options;
        this.workspace = workspace;
        this.gateway = workspace.gateway().reporting(OUT::println);
    }

    /** Ends with 0 when everything was measured, whether or not the goals are met, and with 1 when there is trouble. */
    public static void main(String[] words) {
        Logger.getLogger("").setLevel(Level.WARNING);
        try {
            if (words.length > 0 && words[0].equals("vein")) {
                new VeinBench(List.of(words).subList(1, words.length), OUT::println).run();
                System.exit(0);
            }
            if (words.length > 0 && words[0].equals("faq")) {
                new FaqBench(portal(), OUT::println).run();
                System.exit(0);
            }
            if (Scale.isMeant(List.of(words))) {
                scale(Scale.of(List.of(words)));
                System.exit(0);
            }
            if (LedgerBench.isMeant(List.of(words))) {
                ledger();
                System.exit(0);
            }
            if (LoginBench.isMeant(List.of(words))) {
                logins();
                System.exit(0);
            }
            Options options = Options.of(List.of(words));
            options.json().ifPresent(Bench::demandWritable);
            Path home = Path.of(System.getProperty("dsg.home", ""));
            Workspace workspace = Workspace.in(home, Integer.getInteger("dsg.port", 0));
            OUT.println("途中で失敗した場合のログ / logs of a run that fails: " + workspace.logs());
            new Bench(options, workspace).run();
            workspace.complete();
            System.exit(0);
        } catch (Trouble trouble) {
            ERR.println(trouble.getMessage());
            System.exit(1);
        }
    }

    /** As the build has laid it out beside this program. */
    private static Path portal() {
        try {
            Path self = Path.of(Bench.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return self.resolve("../../../portal/target/ROOT").normalize();
        } catch (URISyntaxException nowhere) {
            throw new Trouble("場所が分かりません: " + nowhere, "Cannot tell where this is: " + nowhere);
        }
    }

    /** A gateway of its own too, and one person of the demonstration before it. */
    private static void scale(Scale scale) {
        Workspace workspace =
                Workspace.in(Path.of(System.getProperty("dsg.home", "")), Integer.getInteger("dsg.port", 0));
        Gateway gateway = workspace.gateway().reporting(OUT::println);
        gateway.up();
        Login login = Login.of(gateway, Lineup.person(gateway));
        login.signIn();
        OUT.println("load " + Machine.load());
        new ScaleBench(scale, gateway, OUT::println)
                .run(
                        path -> login.get(path).body(),
                        (path, form) -> login.post(path, form).body(),
                        portal(gateway)::cpuSeconds);
        OUT.println("load " + Machine.load());
        workspace.complete();
    }

    private static void ledger() {
        Workspace workspace =
                Workspace.in(Path.of(System.getProperty("dsg.home", "")), Integer.getInteger("dsg.port", 0));
        Machine.facts().forEach(OUT::println);
        OUT.println("load " + Machine.load());
        Gateway gateway = workspace.gateway().reporting(OUT::println);
        new LedgerBench(portal(), gateway, OUT::println).run();
        OUT.println("load " + Machine.load());
        workspace.complete();
    }

    private static void logins() {
        Workspace workspace =
                Workspace.in(Path.of(System.getProperty("dsg.home", "")), Integer.getInteger("dsg.port", 0));
        Machine.facts().forEach(OUT::println);
        OUT.println("load " + Machine.load());
        Gateway gateway = workspace.gateway().reporting(OUT::println);
        gateway.up();
        new LoginBench(gateway, OUT::println).run();
        OUT.println("load " + Machine.load());
        workspace.complete();
    }

    private static ProcessTree portal(Gateway gateway) {
        return gateway.status().stream()
                .filter(status -> status.is(ServerName.PORTAL))
                .map(status -> new ProcessTree("portal", status.pid()))
                .findFirst()
                .orElseThrow();
    }

    private void run() {
        Machine.facts().forEach(OUT::println);
        OUT.println("load " + Machine.load());
        OUT.println("測定用のゲートウェイを用意します（数分） / preparing a gateway to measure (minutes)");
        gateway.up();
        Course course = new Course(options, payloads(), OUT::println);
        Lineup lineup = Lineup.start(options, workspace, gateway);
        course.rounds(lineup.contenders(), lineup.scanner());
        if (options.wants(Goal.G_U4)) {
            for (int restart = 0; restart < Math.min(options.rounds(), MOST_RESTARTS); restart++) {
                gateway.stop(ServerName.PORTAL);
                gateway.start(ServerName.PORTAL);
                lineup.portal().signIn();
                course.afterRestart(lineup.portal());
            }
        }
        report(course.results());
    }

    private Map<Load, Payload> payloads() {
        Map<Load, Payload> payloads = new EnumMap<>(Load.class);
        options.goals().stream()
                .flatMap(goal -> goal.loads().stream())
                .distinct()
                .forEach(load -> payloads.put(load, Payload.make(load, workspace.directory("payload"))));
        return payloads;
    }

    private void report(Results results) {
        List<Row> rows = new Goals(results).rows(options);
        OUT.println();
        Stream.of(Report.measurements(results), Stream.of(""), Report.goals(rows), Report.floors(results))
                .flatMap(lines -> lines)
                .forEach(OUT::println);
        OUT.println("load " + Machine.load());
        options.json().ifPresent(file -> write(file, Report.json(rows)));
    }

    /** Before the long work, not after it. */
    private static void demandWritable(Path file) {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null || !Files.isWritable(Files.exists(file) ? file : directory) || Files.isDirectory(file)) {
            throw new Trouble("書き込めません: " + file, "Cannot write: " + file);
        }
    }

    private static void write(Path file, String json) {
        try {
            Files.writeString(file, json + System.lineSeparator());
        } catch (IOException e) {
            throw new Trouble("書き込めません: " + e.getMessage(), "Cannot write: " + e.getMessage());
        }
    }
}
