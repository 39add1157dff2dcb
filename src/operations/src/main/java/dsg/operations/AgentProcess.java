package dsg.operations;

import dsg.agent.program.TerminalAgent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program of a terminal in a process of its own, below this one. */
public final class AgentProcess implements AutoCloseable {

    private static final Duration ENDING = Duration.ofSeconds(40);

    private final Process process;
    private final int port;

    /** @param log where it writes */
    AgentProcess(List<String> command, int port, Path log) {
        this.port = port;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What runs the agent with these settings. */
    static List<String> command(String classPath, Path settings) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                TerminalAgent.class.getName(),
                settings.toString());
    }

    /** The status window's address. */
    public String status() {
        return "http://127.0.0.1:" + port + "/status";
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as a shutdown of the terminal does, and waits until it has erased and told so. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(ENDING.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
