package dsg.agent.channel;

import dsg.agent.Reports;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Reports that the gateway has not taken down yet: a file each, numbered without gap. Where there is no room for more, the oldest goes:
 * its number is missing then, and the gateway sees that it is.
 */
public final class Spool implements Reports {

    private static final Logger LOG = System.getLogger(Spool.class.getName());
    private static final String REPORT = ".json";
    private static final int MOST_IN_BATCH = 100;
    private static final int MOST_BYTES_IN_BATCH = 1 << 20;

    private final Path directory;
    private final long mostBytes;
    private final UUID stream;

    /** Number to size. */
    private final TreeMap<Long, Long> kept = new TreeMap<>();

    private long next;
    private long bytes;

    /** @param mostBytes that all reports together may take */
    public Spool(Path directory, long mostBytes) {
        this.directory = StateFiles.directory(directory);
        this.mostBytes = mostBytes;
        Path name = directory.resolve("stream");
        Path acknowledged = directory.resolve("acknowledged");
        stream = StateFiles.read(name).map(UUID::fromString).orElseGet(() -> begun(name));
        long done = StateFiles.read(acknowledged).map(Long::parseLong).orElse(0L);
        list(done);
        next = Math.max(done, kept.isEmpty() ? 0 : kept.lastKey()) + 1;
    }

    private static UUID begun(Path file) {
        UUID fresh = UUID.randomUUID();
        try {
            StateFiles.write(file, fresh.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fresh;
    }

    private void list(long done) {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(REPORT)).toList()) {
                String name = file.getFileName().toString();
                long number = Long.parseLong(name.substring(0, name.length() - REPORT.length()));
                if (number <= done) {
                    Files.delete(file);
                } else {
                    kept.put(number, Files.size(file));
                    bytes += Files.size(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void add(String topic, JsonValue body) {
        String report = Json.createObjectBuilder()
                .add("topic", topic)
                .add("body", body)
                .build()
                .toString();
        while (!kept.isEmpty() && bytes + report.length() > mostBytes) {
            drop(kept.firstKey());
        }
        long number = next;
        next++;
        try {
            StateFiles.write(file(number), report);
            long size = Files.size(file(number));
            kept.put(number, size);
            bytes += size;
        } catch (IOException full) {
            // its number stays missing, which tells the gateway
            LOG.log(Level.ERROR, "A report could not be kept", full);
        }
        notifyAll();
    }

    /**
     * What goes next, the oldest first; a gap ends it.
     *
     * @return as the gateway wants it; empty where there is nothing
     */
    synchronized Optional<String> batch() {
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder reports = new StringBuilder();
        long first = kept.firstKey();
        long number = first;
        while (kept.containsKey(number)
                && number - first < MOST_IN_BATCH
                && (number == first || reports.length() < MOST_BYTES_IN_BATCH)) {
            reports.append(number == first ? "" : ",")
                    .append(StateFiles.read(file(number)).orElse("null"));
            number++;
        }
        return Optional.of(framed(first, reports.toString()));
    }

    /** Nothing to tell but that the agent lives. */
    synchronized String nothing() {
        return framed(next, "");
    }

    private String framed(long first, String reports) {
        return "{\"stream\":\"" + stream + "\",\"first\":" + first + ",\"reports\":[" + reports + "]}";
    }

    /** The gateway has all up to this number. */
    synchronized void acknowledged(long number) {
        if (kept.isEmpty() || kept.firstKey() > number) {
            return;
        }
        try {
            StateFiles.write(directory.resolve("acknowledged"), Long.toString(number));
        } catch (IOException full) {
            LOG.log(Level.WARNING, "What was acknowledged could not be noted", full);
        }
        while (!kept.isEmpty() && kept.firstKey() <= number) {
            drop(kept.firstKey());
        }
    }

    /** How many wait. */
    public synchronized int waiting() {
        return kept.size();
    }

    /** Returns once there is something to send, or after this time. */
    synchronized void await(long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        long left = millis;
        while (kept.isEmpty() && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
    }

    private void drop(long number) {
        try {
            Files.deleteIfExists(file(number));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A report could not be deleted", e);
        }
        Long size = kept.remove(number);
        bytes -= size == null ? 0 : size;
    }

    private Path file(long number) {
        return directory.resolve("%019d%s".formatted(number, REPORT));
    }
}
