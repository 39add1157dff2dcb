package dsg.agent.threat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Stops programs without ending them: what they have in memory is evidence. A shell waits for it: to begin one first would give whoever
 * encrypts time for dozens of files more.
 */
final class Freezing implements AutoCloseable {

    private static final String WAITING =
            "while read -r target; do if kill -STOP \"$target\"; then echo done; else echo gone; fi; done";

    private final ProcessTable table;
    private final Process shell;
    private final Writer asked;
    private final BufferedReader answered;

    Freezing(ProcessTable table) {
        this.table = table;
        try {
            shell = new ProcessBuilder("/bin/sh", "-c", WAITING)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException missing) {
            throw new UncheckedIOException("Nobody could be stopped", missing);
        }
        asked = shell.outputWriter(StandardCharsets.US_ASCII);
        answered = shell.inputReader(StandardCharsets.US_ASCII);
    }

    /**
     * The program and those that were begun with it; the agent's own group is left alone.
     *
     * @throws IOException where there is nobody to stop, or nobody who could
     */
    synchronized void freeze(int id, int group) throws IOException {
        int own = (int) ProcessHandle.current().pid();
        int ownGroup = table.find(own).map(ProcessTable.Running::group).orElse(0);
        if (group > 1 && group != ownGroup) {
            stop("-" + group);
        } else if (id != own) {
            stop(Integer.toString(id));
        }
    }

    private void stop(String target) throws IOException {
        asked.write(target + "\n");
        asked.flush();
        String answer = answered.readLine();
        if (!"done".equals(answer)) {
            throw new IOException(target + " could not be stopped: " + answer);
        }
    }

    @Override
    public void close() {
        shell.destroy();
    }
}
