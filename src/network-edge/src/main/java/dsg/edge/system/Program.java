package dsg.edge.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A program that has to run as long as the edge does. Calls come one after the other. */
public final class Program {

    private static final int ENDING_SECONDS = 5;

    private final Host host;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private @Nullable Process process;

    /**
     * Starts nothing yet.
     *
     * @param log where its output goes
     */
    public Program(Host host, List<String> command, Map<String, String> environment, Path log) {
        this.host = host;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.log = log;
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Starts it unless it runs; true when it was started now. */
    public boolean ensure() {
        if (isAlive()) {
            return false;
        }
        endPredecessor();
        process = host.start(command, environment, log);
        remember(process);
        return true;
    }

    /** What an edge that was killed has left behind would hold the sockets of the one that is started now. */
    private void endPredecessor() {
        try {
            if (Files.exists(record())) {
                String[] words = Files.readString(record()).strip().split(" ", 2);
                ProcessHandle.of(Long.parseLong(words[0]))
                        .filter(left -> words.length == 2 && started(left).equals(words[1]))
                        .ifPresent(left -> {
                            left.destroyForcibly();
                            left.onExit().join();
                        });
                Files.delete(record());
            }
        } catch (IOException | NumberFormatException unreadable) {
            // whoever it was is not known to be ours
            return;
        }
    }

    private void remember(Process running) {
        try {
            Files.writeString(record(), running.pid() + " " + started(running.toHandle()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String started(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toString).orElse("");
    }

    private Path record() {
        return log.resolveSibling(log.getFileName() + ".pid");
    }

    /** Ends it, if need be without asking. */
    public void end() {
        Process ending = process;
        if (ending == null) {
            return;
        }
        ending.destroy();
        try {
            if (!ending.waitFor(ENDING_SECONDS, TimeUnit.SECONDS)) {
                ending.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            ending.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        process = null;
    }
}
