package dsg.patch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs one of the distribution's own programs to its end. */
final class Command {

    private static final long PATIENCE_SECONDS = 120;

    private Command() {}

    /** @param text what it wrote to both of its outputs */
    record Result(int status, String text) {

        /** All of it, or a failure with what it said. */
        String orFail() {
            if (status != 0) {
                throw new IllegalStateException("status " + status + ": " + text);
            }
            return text;
        }
    }

    static Result run(List<String> command, Map<String, String> environment) {
        try {
            Path out = Files.createTempFile("command", ".out");
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.from(
                                Path.of("/dev/null").toFile()))
                        .redirectOutput(out.toFile());
                builder.environment().put("LC_ALL", "C.UTF-8");
                builder.environment().putAll(environment);
                Process running = builder.start();
                if (!running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    running.destroyForcibly();
                    throw new IllegalStateException(command.getFirst() + " does not end");
                }
                return new Result(running.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
            } finally {
                Files.delete(out);
            }
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(end);
        }
    }
}
