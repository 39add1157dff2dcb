package dsg.operations;

import dsg.agent.capture.AgentKey;
import dsg.agent.capture.Captures;
import dsg.agent.capture.SimulatedSensor;
import dsg.agent.program.TerminalAgent;
import dsg.protocol.capture.CaptureRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

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
        return TerminalAgent.start(settings(terminals));
    }

    /** Plays the demonstration's terminals in a process of its own, unless it does already. */
    void launch() {
        Daemon daemon = daemon();
        Path settings = settings(demonstration.keys());
        if (daemon.alive()) {
            return;
        }
        here.ports().demandFree(here.ports().agent());
        daemon.start(
                ServiceUser.operator(),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        here.ownProgram(),
                        TerminalAgent.class.getName(),
                        settings.toString()),
                Map.of());
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

    static String fingerprint(Terminal browser) {
        return Certificates.fingerprint(new Certificates.Store(browser.store(), browser.password()));
    }

    /**
     * As the program of this terminal answers the page of a login: for those who log in without a browser.
     *
     * @param request as the page gives it
     * @return what to send; empty where the terminal hands over nothing
     */
    public Optional<String> capture(Terminal browser, CaptureRequest request) {
        Founding.Keys terminal = demonstration.keys().stream()
                .filter(each -> each.browser().name().equals(browser.name()))
                .findFirst()
                .orElseThrow();
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

    private Path settings(List<Founding.Keys> terminals) {
        Properties all = new Properties();
        all.setProperty("port", Integer.toString(here.ports().agent()));
        all.setProperty("people", demonstration.people().toString());
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
        Path file = here.home()
                .privateDirectory(ServiceUser.operator(), "demonstration")
                .resolve("agent.properties");
        ServiceUser.operator().write(file, text(all).getBytes(StandardCharsets.UTF_8));
        return file;
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
