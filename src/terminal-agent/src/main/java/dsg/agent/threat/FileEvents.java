package dsg.agent.threat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files that are written, and by whom: fanotify of the kernel, through the distribution's fatrace. */
final class FileEvents implements AutoCloseable {

    private static final Logger LOG = System.getLogger(FileEvents.class.getName());
    private static final Pattern LINE = Pattern.compile("(?:\\S+ )?(.{1,64})\\((\\d{1,9})\\): ([CWROD+<>]+) +(/.*)");

    private static final Duration LAST_LINES = Duration.ofSeconds(5);

    private final Process fatrace;
    private final Thread reader;

    /** A file that a program has written, and closed or still writes. */
    record Write(String program, int id, Path file, boolean closed) {}

    private FileEvents(Process fatrace, Consumer<Write> told) {
        this.fatrace = fatrace;
        this.reader = new Thread(() -> read(told), "file-events");
        reader.setDaemon(true);
    }

    /** Begins to tell, in a thread of its own. */
    static FileEvents start(Consumer<Write> told) {
        try {
            Process fatrace = new ProcessBuilder(
                            "/usr/sbin/fatrace",
                            "--filter=W",
                            "--ignore-pid=" + ProcessHandle.current().pid())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            FileEvents events = new FileEvents(fatrace, told);
            events.reader.start();
            return events;
        } catch (IOException missing) {
            throw new UncheckedIOException("The sensor of files cannot be started", missing);
        }
    }

    boolean isAlive() {
        return fatrace.isAlive();
    }

    private void read(Consumer<Write> told) {
        try (BufferedReader lines = fatrace.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                tell(line, told);
            }
        } catch (IOException ended) {
            LOG.log(Level.DEBUG, "The sensor has ended", ended);
        }
    }

    /** One file's name, or one failure over it, ends no watching. */
    private static void tell(String line, Consumer<Write> told) {
        try {
            Matcher event = LINE.matcher(line);
            if (event.matches()) {
                told.accept(new Write(
                        event.group(1),
                        Integer.parseInt(event.group(2)),
                        Path.of(event.group(4)),
                        event.group(3).contains("C")));
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "A write could not be looked at", failed);
        }
    }

    /** Nothing is told any more when it returns. */
    @Override
    public void close() {
        fatrace.destroy();
        try {
            reader.join(LAST_LINES);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
