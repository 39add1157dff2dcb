package dsg.agent.program;

import dsg.agent.Agent;
import dsg.agent.Origins;
import dsg.agent.capture.AgentKey;
import dsg.agent.capture.CaptureDuty;
import dsg.agent.capture.Captures;
import dsg.agent.capture.SensorPage;
import dsg.agent.capture.SimulatedSensor;
import dsg.agent.platform.SupportedSystem;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The whole agent of a machine: it answers pages, and ties the terminals of its settings to their gateway. */
public final class TerminalAgent implements AutoCloseable {

    /** {@code EX_UNAVAILABLE} of sysexits.h. */
    private static final int UNSUPPORTED = 69;

    private final Agent agent;
    private final SimulatedSensor sensor;
    private final List<TiedTerminal> terminals;

    private TerminalAgent(Agent agent, SimulatedSensor sensor, List<TiedTerminal> terminals) {
        this.agent = agent;
        this.sensor = sensor;
        this.terminals = terminals;
    }

    /** The only argument is the file of settings. Runs until it is ended; on a system that is not supported it says so and ends. */
    public static void main(String[] arguments) {
        SupportedSystem.refusal(System.getProperty("os.name")).ifPresent(why -> {
            System.err.println(why);
            System.exit(UNSUPPORTED);
        });
        TerminalAgent running = start(Path.of(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(running::close));
    }

    /** With the settings of this file. */
    public static TerminalAgent start(Path file) {
        AgentSettings settings = AgentSettings.read(file);
        Map<String, AgentKey> keys = new ConcurrentHashMap<>();
        SimulatedSensor sensor = new SimulatedSensor(() -> people(settings.people()));
        Captures captures = new Captures(sensor, terminal -> key(file, keys, terminal), Clock.systemUTC());
        Origins origins = new Origins(settings.recipients().keySet(), settings.port());
        List<TiedTerminal> terminals = new CopyOnWriteArrayList<>();
        Agent agent = Agent.start(
                origins,
                List.of(
                        new CaptureDuty(captures, settings.recipients()),
                        new SensorPage(sensor),
                        new StatusPage(() -> terminals),
                        new PutOffPage(() -> terminals),
                        new StatusStyle()));
        // after the port: a second agent of the same machine must not get as far as to erase anything
        settings.ties().forEach(each -> terminals.add(TiedTerminal.start(each, captures::isBusy, Clock.systemUTC())));
        return new TerminalAgent(agent, sensor, terminals);
    }

    /** What lies on the sensor is chosen here. */
    public SimulatedSensor sensor() {
        return sensor;
    }

    /** Of a terminal that is new in the settings too: where one machine plays several, they come while it runs. */
    private static Optional<AgentKey> key(Path file, Map<String, AgentKey> known, String terminal) {
        if (!known.containsKey(terminal)) {
            AgentSettings.read(file).terminals().stream()
                    .filter(each -> each.fingerprint().equals(terminal))
                    .forEach(each -> known.put(terminal, AgentKey.read(each.store(), each.password())));
        }
        return Optional.ofNullable(known.get(terminal));
    }

    /** Read anew each time: people come and go while the agent runs. */
    private static Map<String, String> people(Path file) {
        Properties all = AgentSettings.properties(file);
        Map<String, String> people = new HashMap<>();
        all.stringPropertyNames().forEach(account -> people.put(account, all.getProperty(account)));
        return people;
    }

    @Override
    public void close() {
        agent.close();
        terminals.forEach(TiedTerminal::end);
    }
}
