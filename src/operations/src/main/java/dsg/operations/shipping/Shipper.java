package dsg.operations.shipping;

import dsg.operations.ProcStat;
import dsg.operations.heads.HeadKeeper;
import dsg.operations.heads.TimeStamps;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Brings all sources' lines, a second after they were written, and says every half minute which of the silent ones live. Beside that it keeps the audit
 * log's heads, since it runs as nobody who could write the log.
 */
public final class Shipper {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final Duration HEADS = Duration.ofMinutes(1);

    /** However much has gathered in one source, the others get their turn. */
    private static final int MOST_BATCHES = 50;

    private final List<Source> sources;
    private final Store store;
    private final Map<Source, Long> heard = new HashMap<>();
    private final Set<Source> failing = new HashSet<>();

    Shipper(List<Source> sources, Store store) {
        this.sources = sources;
        this.store = store;
    }

    /**
     * Runs until it is ended.
     *
     * @param arguments a file of properties: {@code logs}, {@code runs} and {@code servers} (of names), {@code files} (of the operating
     *     system, parted by commas), {@code states}, {@code heads} and {@code heads.kept}, {@code stamps} and {@code stamps.certificate}
     *     where there is a time-stamp authority, and what {@link PortalStore} needs
     */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException, InterruptedException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of(arguments[0]))) {
            settings.load(file);
        }
        Shipper shipper = new Shipper(sources(settings), new PortalStore(settings));
        HeadKeeper heads = heads(settings);
        long looked = System.nanoTime() - HEADS.toNanos();
        while (true) {
            long now = System.nanoTime();
            shipper.round(now);
            if (now - looked >= HEADS.toNanos()) {
                looked = now;
                keep(heads);
            }
            Thread.sleep(PAUSE);
        }
    }

    private static HeadKeeper heads(Properties settings) throws IOException, GeneralSecurityException {
        Path portal = Path.of(settings.getProperty("heads"));
        Path kept = Path.of(settings.getProperty("heads.kept"));
        String address = settings.getProperty("stamps", "");
        return address.isEmpty()
                ? new HeadKeeper(portal, kept, null, null)
                : new HeadKeeper(
                        portal,
                        kept,
                        URI.create(address),
                        TimeStamps.of(Path.of(settings.getProperty("stamps.certificate"))));
    }

    /** What does not come now comes with the next look. */
    private static void keep(HeadKeeper heads) {
        try {
            heads.round();
        } catch (IOException failure) {
            System.err.println("audit heads: " + failure);
        }
    }

    private static List<Source> sources(Properties settings) {
        Path logs = Path.of(settings.getProperty("logs"));
        Path runs = Path.of(settings.getProperty("runs"));
        Path states = Path.of(settings.getProperty("states"));
        List<Source> sources = new ArrayList<>();
        for (String server : settings.getProperty("servers").split(",", -1)) {
            sources.add(new NumberedLog(logs, server, server, () -> ProcStat.lives(runs.resolve(server))));
        }
        for (String file : settings.getProperty("files").split(",", -1)) {
            if (!file.isEmpty()) {
                sources.add(new FollowedFile(Path.of(file), "system", states));
            }
        }
        return sources;
    }

    /** Brings what there is. What cannot be brought now is tried again with the next round; it lies where it was written. */
    void round(long nanos) {
        for (Source source : sources) {
            try {
                boolean any = false;
                for (int batch = 0; batch < MOST_BATCHES && source.ship(store); batch++) {
                    any = true;
                }
                if (any) {
                    heard.put(source, nanos);
                }
                greet(source, nanos);
                failing.remove(source);
            } catch (IOException | UncheckedIOException failure) {
                // once, and not again every second while it lasts
                if (failing.add(source)) {
                    System.err.println(source.name() + ": " + failure);
                }
            }
        }
    }

    private void greet(Source source, long nanos) throws IOException {
        Long last = heard.get(source);
        if (source.lives() && (last == null || nanos - last > SILENCE.toNanos())) {
            store.bring(source.name(), "lives", Batch.NONE);
            heard.put(source, nanos);
        }
    }
}
