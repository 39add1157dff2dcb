package dsg.agent.platform.linux;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keyboards, mice and touch screens: their events themselves, so that a machine that plays a film is idle and one that is typed on is not. */
final class Input implements AutoCloseable {

    /** Of the kernel's {@code input_event} on 64-bit machines. */
    private static final int EVENT_BYTES = 24;

    private final Tree tree;
    private final Map<Path, InputStream> watched = new ConcurrentHashMap<>();
    private volatile long last = System.nanoTime();

    Input(Tree tree) {
        this.tree = tree;
    }

    /** Since the last event; devices that have come are watched from now on. Empty where there is none. */
    Optional<Duration> idle() {
        for (Path device : tree.in("dev/input")) {
            if (Tree.name(device).startsWith("event") && !watched.containsKey(device)) {
                watch(device);
            }
        }
        return watched.isEmpty() ? Optional.empty() : Optional.of(Duration.ofNanos(System.nanoTime() - last));
    }

    private void watch(Path device) {
        try {
            InputStream events = new FileInputStream(device.toFile());
            watched.put(device, events);
            last = System.nanoTime();
            Thread.ofPlatform().daemon().name("input " + device).start(() -> follow(device, events));
        } catch (IOException gone) {
            watched.remove(device);
        }
    }

    private void follow(Path device, InputStream events) {
        byte[] event = new byte[EVENT_BYTES];
        try (events) {
            while (events.read(event) > 0) {
                last = System.nanoTime();
            }
        } catch (IOException pulledOut) {
            // the next look finds what is there
        }
        watched.remove(device);
    }

    @Override
    public void close() throws IOException {
        for (InputStream each : watched.values()) {
            each.close();
        }
    }
}
