package dsg.agent.program;

import dsg.agent.Agent;
import dsg.agent.Origins;
import dsg.agent.capture.AgentKey;
import dsg.agent.capture.CaptureDuty;
import dsg.agent.capture.Captures;
import dsg.agent.capture.SensorPage;
import dsg.agent.capture.SimulatedSensor;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The agent with the duties that there are. */
public final class TerminalAgent implements AutoCloseable {

    private final Agent agent;
    private final SimulatedSensor sensor;

    private TerminalAgent(Agent agent, SimulatedSensor sensor) {
        this.agent = agent;
        this.sensor = sensor;
    }

    /** The only argument is the file of settings. Runs until it is ended. */
    public static void main(String[] arguments) {
        TerminalAgent running = start(AgentSettings.read(Path.of(arguments[0])));
        Runtime.getRuntime().addShutdownHook(new Thread(running::close));
    }

    public static TerminalAgent start(AgentSettings settings) {
        SimulatedSensor sensor = new SimulatedSensor(() -> people(settings.people()));
        Captures captures = new Captures(sensor, keys(settings.terminals()), Clock.systemUTC());
        Origins origins = new Origins(settings.recipients().keySet(), settings.port());
        return new TerminalAgent(
                Agent.start(origins, List.of(new CaptureDuty(captures, settings.recipients()), new SensorPage(sensor))),
                sensor);
    }

    /** What lies on the sensor is chosen here. */
    public SimulatedSensor sensor() {
        return sensor;
    }

    private static Map<String, AgentKey> keys(List<AgentSettings.Terminal> terminals) {
        Map<String, AgentKey> keys = new HashMap<>();
        terminals.forEach(each -> keys.put(each.fingerprint(), AgentKey.read(each.store(), each.password())));
        return keys;
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
    }
}
