package dsg.operations;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The portal on its provisioned WildFly. The server's program is read-only to it; configuration, deployment and temporary files
 * lie in a directory of its own user, made anew whenever the build has made something new.
 */
final class Portal implements Server {

    private static final Predicate<String> ERROR = Pattern.compile(" ERROR \\[").asPredicate();
    private static final Predicate<String> CATEGORY =
            Pattern.compile("[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z0-9_]+)*").asMatchPredicate();

    /** On a busy machine; the program's own patience is five seconds. */
    private static final Duration ANSWERING = Duration.ofMinutes(1);

    private static final List<String> LEVELS = List.of("ERROR", "WARN", "INFO", "DEBUG", "TRACE");
    private static final String STARTED_WITH_ERRORS = "WFLYSRV0026";

    /** What an operator carries in, a folder each: made here, so that who carries first does not own the place. */
    private static final List<String> CARRIED_IN = List.of("definitions", "feeds", "patches");

    /** Bounded memory; nobody reads the process's memory by attaching to it or from a dump. */
    private static final List<String> JVM = List.of(
            "-Xms64m",
            "-Xmx768m",
            "-XX:MetaspaceSize=96m",
            "-XX:+DisableAttachMechanism",
            "-XX:-HeapDumpOnOutOfMemoryError",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "-Dorg.jboss.logmanager.nocolor=true",
            "-Djava.net.preferIPv4Stack=true",
            "-Djava.awt.headless=true",
            "-Djboss.modules.system.pkgs=org.jboss.byteman");

    private final ServerName name;
    private final Installation here;
    private final PortalSettings settings;
    private final Migrations migrations;
    private final Web web;
    private final ServiceUser user = ServiceUser.of("dsg-portal");
    private final Daemon daemon;
    private final Path directory;
    private final Path program;

    Portal(Installation here, PortalSettings settings, Migrations migrations, Web web) {
        this(here, settings, migrations, web, ServerName.PORTAL);
    }

    /** @param name also of its directory and its record; several portals may stand on one database */
    Portal(Installation here, PortalSettings settings, Migrations migrations, Web web, ServerName name) {
        this.name = name;
        this.here = here;
        this.settings = settings;
        this.migrations = migrations;
        this.web = web;
        this.daemon = new Daemon(here.home(), name.toString());
        this.directory = here.home().privateDirectory(user, name.toString());
        // of this node alone: while one is being made anew, the other runs on from its own
        this.program = here.home().openDirectory("servers").resolve(name.toString());
    }

    Certificates.Store captures() {
        return settings.captures(user);
    }

    @Override
    public ServerName name() {
        return name;
    }

    @Override
    public ServiceUser user() {
        return user;
    }

    @Override
    public Daemon daemon() {
        return daemon;
    }

    @Override
    public List<Integer> ports() {
        return List.of(
                here.ports().https(), here.ports().internal(), here.ports().management());
    }

    @Override
    public boolean prepare() {
        store();
        archive();
        here.home().privateDirectory(user, "portal", "carried-in");
        CARRIED_IN.forEach(use -> here.home().privateDirectory(user, "portal", "carried-in", use));
        boolean changed = settings.putSecrets(user, directory);
        changed |= here.put(user, settingsFile(), settings.text(user, directory));
        Path server = here.built("src/portal/target/server");
        Path war = here.built("src/portal/target/ROOT.war");
        List<Path> additions =
                isDemonstration() ? List.of(here.built("src/demonstration/target/demonstration.jar")) : List.of();
        Path stamp = base().resolveSibling(".base.stamp");
        String wanted = Tree.fingerprint(
                Stream.concat(Stream.of(server, war), additions.stream()).toList());
        if (!wanted.equals(Tree.read(stamp)) || withdrawn()) {
            daemon.stop();
            install(server, war, additions);
            here.put(user, stamp, wanted);
            changed = true;
        }
        return changed;
    }

    @Override
    public void start() {
        migrations.run();
        Map<String, String> environment = new HashMap<>(settings.vault().environment());
        environment.put("JAVA_OPTS", String.join(" ", JVM));
        daemon.start(
                user,
                List.of(
                        program.resolve("bin/standalone.sh").toString(),
                        "-Djboss.server.base.dir=" + base(),
                        // several portals on one database must not take each other's transactions for their own
                        "-Djboss.tx.node.id=" + name,
                        "-b",
                        "127.0.0.1",
                        "-bmanagement",
                        "127.0.0.1",
                        "-P",
                        settingsFile().toString()),
                environment);
    }

    @Override
    public boolean ready() {
        String output = daemon.output();
        if (output.contains(STARTED_WITH_ERRORS)) {
            String errors = output.lines().filter(ERROR).limit(5).collect(Collectors.joining("\n"));
            throw new Trouble(
                    "ポータルは起動しましたが、エラーがあります: %s%n%s".formatted(daemon.log(), errors),
                    "The portal started with errors. See " + daemon.log());
        }
        return web.answers(
                "http://127.0.0.1:%d/health/ready".formatted(here.ports().management()));
    }

    /** The portal itself says what keeps it shut. */
    @Override
    public Optional<String> shut() {
        String state = web.probe(here.ownInternalUrl() + "/internal/gate").orElse("");
        if (state.isEmpty()) {
            return Optional.of("its internal listener does not answer");
        }
        try (JsonReader reader = Json.createReader(new StringReader(state))) {
            return Optional.of(reader.readObject().getString("shut")).filter(why -> !why.isEmpty());
        }
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(4);
    }

    /**
     * Sets how much of a category is written, at once and for the next starts.
     *
     * @param category of the loggers, such as {@code dsg.fileshare}
     * @param level ERROR, WARN, INFO, DEBUG or TRACE
     */
    void logLevel(String category, String level) {
        if (!CATEGORY.test(category) || !LEVELS.contains(level)) {
            throw new Trouble("指定できるのは、パッケージ名と " + LEVELS, "Name a package, and one of " + LEVELS);
        }
        String logger = "/subsystem=logging/logger=" + category;
        // what writes to the output would leave out what is below INFO, whatever is asked of the category
        boolean open = managed("/subsystem=logging/console-handler=CONSOLE:write-attribute(name=level,value=ALL)");
        if (!open
                || (!managed(logger + ":write-attribute(name=level,value=" + level + ")")
                        && !managed(logger + ":add(level=" + level + ")"))) {
            throw new Trouble(
                    "%s のログの詳しさを変えられませんでした。ログ: %s".formatted(name, daemon.log()),
                    "The level could not be set at %s. See %s".formatted(name, daemon.log()));
        }
    }

    /** Whether the server has done this; it knows its own user by a file that nobody else can read. */
    private boolean managed(String operation) {
        Shell.Outcome outcome = Shell.call(
                user.command(List.of(
                        program.resolve("bin/jboss-cli.sh").toString(),
                        "--connect",
                        "--timeout=" + ANSWERING.toMillis(),
                        "--controller=remote+http://127.0.0.1:" + here.ports().management(),
                        "--command=" + operation)),
                Map.of("JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS", "-Duser.home=" + directory),
                "");
        return outcome.status() == 0;
    }

    /** WildFly leaves alone what failed to deploy or was taken away by hand; a fresh start brings it back. */
    private boolean withdrawn() {
        Path deployments = base().resolve("deployments");
        return Stream.of("dodeploy", "isdeploying", "pending", "deployed")
                .map(mark -> deployments.resolve("ROOT.war." + mark))
                .noneMatch(Files::exists);
    }

    /** @param additions jars for this deployment that are no part of the portal as it is shipped */
    private void install(Path server, Path war, List<Path> additions) {
        try {
            Tree.mirror(server, program);
            Home.deleteTree(base());
            Tree.copy(server.resolve("standalone"), base());
            // of the server that ran for the build; everybody may read the program
            Home.deleteTree(program.resolve("standalone/log"));
            Home.deleteTree(base().resolve("log"));
            Path deployed = base().resolve("deployments/ROOT.war");
            Tree.copy(war, deployed);
            add(deployed, additions);
            Files.createFile(base().resolve("deployments/ROOT.war.dodeploy"));
            user.ownTree(base());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Path war, List<Path> additions) throws IOException {
        if (additions.isEmpty()) {
            return;
        }
        try (FileSystem content = FileSystems.newFileSystem(war)) {
            for (Path jar : additions) {
                Files.copy(jar, content.getPath("WEB-INF/lib", jar.getFileName().toString()));
            }
        }
    }

    boolean isDemonstration() {
        return Boolean.parseBoolean(settings().getProperty(PortalSettings.DEMONSTRATION));
    }

    Properties settings() {
        return settings.values(user, directory);
    }

    Path store() {
        return here.home().privateDirectory(user, "portal", "store");
    }

    /** Months of the audit log that have left the database. */
    Path archive() {
        return here.home().privateDirectory(user, "portal", "audit-archive");
    }

    /** Puts restored files in the place of the lost ones, which are kept beside them; the server has to be stopped. */
    void reinstateStore(Path restored) {
        reinstate(restored, store());
        store();
    }

    /** Likewise. */
    void reinstateArchive(Path restored) {
        reinstate(restored, archive());
        archive();
    }

    private void reinstate(Path restored, Path place) {
        Tree.putAside(place);
        Shell.run("mv", "-T", restored.toString(), place.toString());
        user.ownTree(place);
    }

    private Path base() {
        return directory.resolve("base");
    }

    private Path settingsFile() {
        return directory.resolve("portal.properties");
    }
}
