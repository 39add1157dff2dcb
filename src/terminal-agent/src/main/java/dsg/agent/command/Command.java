package dsg.agent.command;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end, with nothing on its input. */
public final class Command {

    /** Of what it writes so much is kept. */
    private static final int MOST_BYTES = 16 << 20;

    private Command() {}

    /**
     * What became of it.
     *
     * @param text of both of its outputs, cut off behind sixteen mebibytes
     */
    public record Result(int status, String text) {}

    /**
     * Runs it.
     *
     * @throws IOException where it is not there, or has not ended in time; then it is ended
     */
    public static Result run(Duration patience, List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("command", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(out.toFile());
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process running = builder.start();
            if (!running.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                running.descendants().forEach(ProcessHandle::destroyForcibly);
                running.destroyForcibly();
                throw new IOException(command.getFirst() + " has not ended in time");
            }
            try (InputStream in = Files.newInputStream(out)) {
                return new Result(running.exitValue(), new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
            }
        } finally {
            Files.deleteIfExists(out);
        }
    }

    /**
     * Runs it, and takes everything but status 0 for a failure.
     *
     * @return what it has written
     */
    public static String succeed(Duration patience, List<String> command) throws IOException, InterruptedException {
        Result result = run(patience, command);
        if (result.status() != 0) {
            throw new IOException(command.getFirst() + " ended with " + result.status() + ": " + result.text());
        }
        return result.text();
    }
}
