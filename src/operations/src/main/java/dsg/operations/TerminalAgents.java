package dsg.operations;

import dsg.agent.Duty;
import dsg.agent.Reports;
import dsg.agent.capture.AgentKey;
import dsg.agent.capture.Captures;
import dsg.agent.capture.SimulatedSensor;
import dsg.agent.channel.Link;
import dsg.agent.channel.TerminalTls;
import dsg.agent.program.AgentSettings;
import dsg.agent.program.TerminalAgent;
import dsg.protocol.capture.CaptureRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The program of the terminals, as this machine plays them: one process for all, with a simulated sensor. */
public final class TerminalAgents {

    private final Installation here;
    private final Certificates certificates;
    private final Keycloak keycloak;
    private final Portal portal;
    private final Demonstration demonstration;

    TerminalAgents(Installation here, Certificates certificates, Keycloak keycloak, Portal portal, Web web) {
        this.here = here;
        this.certificates = certificates;
        this.keycloak = keycloak;
        this.portal = portal;
        this.demonstration = new Demonstration(here, certificates, web);
    }

    /** Plays the demonstration's terminals within this process. */
    public TerminalAgent start() {
        return start(demonstration.keys());
    }

    /** Plays these terminals within this process. */
    public TerminalAgent start(List<Founding.Keys> terminals) {
        return TerminalAgent.start(settings(terminals, Set.of()));
    }

    /**
     * Ties one terminal to this gateway, within this process.
     *
     * @param state where its agent keeps what it has to keep
     */
    public Link link(Terminal browser, Path state, Function<Reports, List<Duty>> duties) {
        return new Link(
                URI.create(here.portalUrl()),
                TerminalTls.of(certificates.rootFile(), browser.store(), browser.password()),
                state,
                duties,
                () -> {},
                Clock.systemUTC());
    }

    /**
     * Plays one of the demonstration's terminals with the duties of a real one, within this process.
     *
     * @param state where its agent keeps what it has to keep
     * @param root what stands for its file system where something is erased
     */
    public PlayedTerminal play(Terminal browser, Path state, Path root) {
        Founding.Keys keys = keys(browser.name());
        return new PlayedTerminal(new AgentSettings.Tie(
                browser.name(),
                URI.create(here.portalUrl()),
                certificates.rootFile(),
                key(keys.browser()),
                key(keys.agent()),
                state,
                root));
    }

    private static AgentSettings.Terminal key(Terminal key) {
        return new AgentSettings.Terminal(fingerprint(key), key.store(), key.password());
    }

    /**
     * The program of one of the demonstration's terminals in a process of its own, as {@link #play} plays it.
     *
     * @param directory for its settings, what it keeps, and {@code root}, which stands for its file system
     */
    public AgentProcess process(Terminal browser, Path directory) {
        int port = freePort();
        Properties all = common(port, List.of(keys(browser.name())));
        tie(all, 1, keys(browser.name()), directory.resolve("state"), directory.resolve("root"));
        Path settings = directory.resolve("agent.properties");
        ServiceUser.operator().write(settings, text(all).getBytes(StandardCharsets.UTF_8));
        return new AgentProcess(
                AgentProcess.command(here.ownProgram(), settings), port, directory.resolve("agent.log"));
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Founding.Keys keys(String terminal) {
        return demonstration.keys().stream()
                .filter(each -> each.browser().name().equals(terminal))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Plays the demonstration's terminals in a process of its own. This one is tied to the gateway from now on, beside those that are
     * already: it reports, and does its duties.
     */
    void launch(String terminal) {
        Daemon daemon = daemon();
        Set<String> tied = tied();
        boolean known = !tied.add(terminal);
        if (daemon.alive() && known) {
            return;
        }
        if (daemon.alive()) {
            daemon.stop();
        }
        Path settings = settings(demonstration.keys(), tied);
        ServiceUser.operator()
                .write(directory().resolve("tied"), String.join("\n", tied).getBytes(StandardCharsets.UTF_8));
        here.ports().demandFree(here.ports().agent());
        daemon.start(ServiceUser.operator(), AgentProcess.command(here.ownProgram(), settings), Map.of());
    }

    private Set<String> tied() {
        return Tree.read(directory().resolve("tied")).lines().collect(Collectors.toCollection(TreeSet::new));
    }

    private Path directory() {
        return here.home().privateDirectory(ServiceUser.operator(), "demonstration");
    }

    void stop() {
        if (daemon().alive()) {
            daemon().stop();
        }
    }

    private static Captures captures(Founding.Keys terminal, SimulatedSensor sensor) {
        AgentKey key = AgentKey.read(terminal.agent().store(), terminal.agent().password());
        String fingerprint = fingerprint(terminal.browser());
        return new Captures(
                sensor, asked -> Optional.of(key).filter(own -> fingerprint.equals(asked)), Clock.systemUTC());
    }

    /** Of the certificate that the browser of this terminal shows. */
    public static String fingerprint(Terminal browser) {
        return Certificates.fingerprint(new Certificates.Store(browser.store(), browser.password()));
    }

    /**
     * As the program of this terminal answers the page of a login: for those who log in without a browser.
     *
     * @param request as the page gives it
     * @return what to send; empty where the terminal hands over nothing
     */
    public Optional<String> capture(Terminal browser, CaptureRequest request) {
        Founding.Keys terminal = keys(browser.name());
        SimulatedSensor sensor = new SimulatedSensor(() -> Demonstration.read(demonstration.people()));
        return sealed(captures(terminal, sensor).take(request, key(keycloak.captures())));
    }

    /** As the portal's page of an enrolment is answered, on a terminal whose keys are at hand. */
    Optional<String> captureForPortal(Founding.Keys terminal, CaptureRequest request) {
        return sealed(captures(terminal, new SimulatedSensor(Map::of)).take(request, key(portal.captures())));
    }

    private static Optional<String> sealed(Captures.Outcome outcome) {
        return outcome instanceof Captures.Sealed sealed ? Optional.of(sealed.capture()) : Optional.empty();
    }

    private static ECPublicKey key(Certificates.Store store) {
        return (ECPublicKey) Certificates.certificate(store).getPublicKey();
    }

    private Daemon daemon() {
        return new Daemon(here.home(), "terminal-agent");
    }

    private Path settings(List<Founding.Keys> terminals, Set<String> tied) {
        Properties all = common(here.ports().agent(), terminals);
        int n = 0;
        for (Founding.Keys each : terminals) {
            n++;
            if (tied.contains(each.browser().name())) {
                Path own = here.home()
                        .privateDirectory(
                                ServiceUser.operator(),
                                "demonstration",
                                "machines",
                                each.browser().name());
                tie(all, n, each, own.resolve("state"), own.resolve("root"));
            }
        }
        Path file = directory().resolve("agent.properties");
        ServiceUser.operator().write(file, text(all).getBytes(StandardCharsets.UTF_8));
        return file;
    }

    /** What captures need: where pages come from, and each terminal's key that signs. */
    private Properties common(int port, List<Founding.Keys> terminals) {
        Properties all = new Properties();
        all.setProperty("port", Integer.toString(port));
        all.setProperty("people", demonstration.people().toString());
        all.setProperty("gateway", here.portalUrl());
        all.setProperty("authority", certificates.rootFile().toString());
        all.setProperty("origin.1", here.keycloakUrl());
        all.setProperty(
                "recipient.1", certificates.publicFile(keycloak.captures()).toString());
        all.setProperty("origin.2", here.portalUrl());
        all.setProperty(
                "recipient.2", certificates.publicFile(portal.captures()).toString());
        int n = 0;
        for (Founding.Keys each : terminals) {
            n++;
            all.setProperty("terminal." + n, fingerprint(each.browser()));
            all.setProperty("store." + n, each.agent().store().toString());
            all.setProperty("password." + n, each.agent().password());
        }
        return all;
    }

    private static void tie(Properties all, int n, Founding.Keys terminal, Path state, Path root) {
        all.setProperty("name." + n, terminal.browser().name());
        all.setProperty("browser." + n, terminal.browser().store().toString());
        all.setProperty("browser.password." + n, terminal.browser().password());
        all.setProperty("state." + n, state.toString());
        all.setProperty("root." + n, root.toString());
    }

    static String text(Properties all) {
        StringWriter text = new StringWriter();
        try {
            all.store(text, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
