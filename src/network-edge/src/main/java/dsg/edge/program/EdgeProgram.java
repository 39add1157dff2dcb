package dsg.edge.program;

import dsg.edge.core.Edge;
import dsg.edge.core.Engine;
import dsg.edge.core.LastGood;
import dsg.edge.dhcp.AddressEngine;
import dsg.edge.firewall.FirewallEngine;
import dsg.edge.firewall.Ulogd;
import dsg.edge.line.LineEngine;
import dsg.edge.names.NamesEngine;
import dsg.edge.state.Authority;
import dsg.edge.state.Broken;
import dsg.edge.system.Written;
import dsg.edge.time.TimeEngine;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The edge as a program: {@code EdgeProgram SETTINGS} goes on until it is ended. */
public final class EdgeProgram {

    /** Short enough for "within seconds" (T39); an answer without news is a few bytes. */
    private static final long PAUSE_MILLIS = 1_000;

    /** Every so many turns it is looked whether all still is as it was applied. */
    private static final int LOOK_EVERY = 5;

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final Edge edge;
    private final PortalLink portal;
    private final Outbox outbox = new Outbox();
    private final Process notes;
    private String trouble = "";

    private EdgeProgram(EdgeSettings settings, Clock clock) {
        Path directory = Written.directory(settings.directory());
        this.notes = Ulogd.start(settings.host(), directory);
        this.portal = new PortalLink(URI.create(settings.portal()), settings.identity(), settings.authority());
        this.edge = new Edge(
                settings.edge(),
                new Authority(settings.authority(), "portal"),
                new LastGood(directory.resolve("state.json")),
                engines(settings, clock),
                clock);
    }

    /** The firewall first: nothing is let out before it stands. */
    private static List<Engine> engines(EdgeSettings settings, Clock clock) {
        Path directory = settings.directory();
        List<Engine> engines = new ArrayList<>();
        engines.add(new FirewallEngine(settings.host(), settings.place(), Ulogd.notes(directory), clock));
        settings.ends()
                .ifPresent(ends -> engines.add(new LineEngine(
                        settings.host(),
                        ends,
                        settings.identity(),
                        directory.resolve("line"),
                        settings.encryptsInKernel(),
                        clock)));
        settings.addresses()
                .ifPresent(router -> engines.add(new AddressEngine(
                        settings.host(), settings.place(), router, directory.resolve("addresses"), clock)));
        settings.names().ifPresent(names -> engines.add(new NamesEngine(settings.host(), settings.edge(), names)));
        if (settings.keepsTime()) {
            engines.add(new TimeEngine(
                    settings.host(),
                    settings.edge(),
                    directory.resolve("time"),
                    settings.timeAuthority(),
                    settings.leadsClock(),
                    clock));
        }
        return engines;
    }

    /**
     * Goes on until it is ended.
     *
     * @param arguments the file of settings
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        EdgeProgram program = new EdgeProgram(EdgeSettings.read(Path.of(arguments[0])), Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(program::close));
        program.edge.start();
        OUT.println("started with version " + program.edge.state().version());
        for (int turn = 0; ; turn++) {
            program.turn(turn % LOOK_EVERY == 0);
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private void close() {
        edge.close();
        notes.destroy();
    }

    private void turn(boolean look) throws InterruptedException {
        try {
            if (look) {
                edge.watch();
            }
            outbox.add(edge.sightings());
        } catch (Broken | UncheckedIOException failed) {
            say(String.valueOf(failed.getMessage()));
        }
        try {
            portal.fetch(edge.state().version()).ifPresent(this::receive);
            int number = outbox.next();
            portal.report(outbox.report(edge.state().version(), number));
            outbox.told(number);
            say("");
        } catch (IOException unheard) {
            say(String.valueOf(unheard.getMessage()));
        }
    }

    private void receive(byte[] sealed) {
        long before = System.nanoTime();
        Edge.Outcome outcome = edge.receive(sealed);
        OUT.println("%s, version %d in force, %d ms"
                .formatted(outcome, edge.state().version(), (System.nanoTime() - before) / 1_000_000));
        outbox.add(edge.sightings());
    }

    /** Each trouble once, not every second. */
    private void say(String what) {
        if (!what.equals(trouble)) {
            OUT.println(what.isEmpty() ? "the portal answers" : what);
            trouble = what;
        }
    }
}
