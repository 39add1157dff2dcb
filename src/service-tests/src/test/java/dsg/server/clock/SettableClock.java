package dsg.server.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The machine's clock, set forward or back by what a file says: so that tests set it in the server, and from outside, and for all servers
 * that look at the same file. It runs on.
 */
public final class SettableClock extends Clock {

    private final Path file;
    private final ZoneId zone;

    public SettableClock(Path file, ZoneId zone) {
        this.file = file;
        this.zone = zone;
    }

    /** In the directory for temporary files of the server it runs in; outside of one it is made too, with each test, and never set. */
    public static SettableClock ofThisServer() {
        String temporary = System.getProperty("jboss.server.temp.dir", System.getProperty("java.io.tmpdir"));
        return new SettableClock(Path.of(temporary, "clock"), ZoneId.of("UTC"));
    }

    /** Sets it to this instant, from which it runs on. */
    public void set(Instant instant) {
        setOffset(Duration.between(Instant.now(), instant));
    }

    /** Sets it right. */
    public void reset() {
        setOffset(Duration.ZERO);
    }

    private void setOffset(Duration offset) {
        try {
            Path written = Files.writeString(file.resolveSibling("clock.new"), offset.toString());
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset());
    }

    private Duration offset() {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file)) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(file, other);
    }
}
