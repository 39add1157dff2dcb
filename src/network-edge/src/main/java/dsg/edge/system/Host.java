package dsg.edge.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Where programs are run: the machine, or one of its network namespaces, which is a machine of its own as far as networks go.
 *
 * @param namespace empty: the machine itself
 */
public record Host(String namespace) {

    private static final int LONGEST_SECONDS = 60;

    /**
     * What came of a program.
     *
     * @param output of both kinds, as it came
     */
    public record Result(int status, String output) {
        public boolean isGood() {
            return status == 0;
        }
    }

    /** The command as it has to be started to run here. */
    public List<String> command(List<String> command) {
        if (namespace.isEmpty()) {
            return command;
        }
        List<String> inside = new ArrayList<>(List.of("ip", "netns", "exec", namespace));
        inside.addAll(command);
        return inside;
    }

    /** Runs it to its end; one that takes too long is ended and has failed. */
    public Result run(String... command) {
        return run(List.of(command), "");
    }

    /** As {@link #run(String...)}, with this as its input. */
    public Result run(List<String> command, String input) {
        try {
            Process process = new ProcessBuilder(command(command))
                    .redirectErrorStream(true)
                    .start();
            try (var out = process.getOutputStream()) {
                out.write(input.getBytes(StandardCharsets.UTF_8));
            }
            Thread guard = Thread.startVirtualThread(() -> endLate(process));
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            guard.interrupt();
            return new Result(status, output.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted: " + command.getFirst(), e);
        }
    }

    /** Starts a program that goes on until it is ended; what it says goes to this file. */
    public Process start(List<String> command, Map<String, String> environment, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void endLate(Process process) {
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
