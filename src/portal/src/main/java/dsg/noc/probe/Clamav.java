package dsg.noc.probe;

import dsg.platform.calendar.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The scanner: whether it answers, and how old the signatures are that it has loaded. */
@ApplicationScoped
class Clamav implements Probe {

    private static final String SERVER = "server:clamd";
    private static final Duration OLD = Duration.ofDays(7);
    private static final int LONGEST_ANSWER = 200;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.ENGLISH);

    @Inject
    @ConfigProperty(name = "dsg.clamd.socket")
    String socket;

    @Inject
    Clock clock;

    @Override
    public List<Sighting> look() {
        Optional<String> version = version();
        Sighting server = Sighting.own(
                SERVER,
                TargetKind.SERVER,
                null,
                version.isPresent() ? Health.UP : Health.DOWN,
                version.map(answer -> answer.split("/")[0]).orElse(""));
        return List.of(server, definitions(version));
    }

    private Sighting definitions(Optional<String> version) {
        Optional<Duration> age = version.flatMap(Clamav::made).map(at -> Duration.between(at, clock.instant()));
        Health health = age.map(old -> old.compareTo(OLD) > 0 ? Health.DOWN : Health.UP)
                .orElse(version.isPresent() ? Health.UNKNOWN : Health.DOWN);
        return Sighting.own(
                "definitions:clamd",
                TargetKind.DEFINITIONS,
                SERVER,
                health,
                age.map(old -> old.toHours() + " h").orElse(""));
    }

    /** {@code ClamAV 1.0.7/27000/Sat Nov 28 08:27:02 2026}; without a daily set nothing follows the version. */
    static Optional<Instant> made(String version) {
        String[] parts = version.split("/");
        if (parts.length < 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(parts[2].strip(), DATE)
                    .atZone(Clocks.JAPAN)
                    .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** A server that is stopped refuses the connection; one that hangs keeps this probe waiting for nobody else. */
    private Optional<String> version() {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(Path.of(socket)));
            channel.write(ByteBuffer.wrap("zVERSION\0".getBytes(StandardCharsets.US_ASCII)));
            ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
            while (answer.hasRemaining() && channel.read(answer) >= 0) {
                // until it closes
            }
            String text = new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8).replace("\0", "");
            return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
        } catch (IOException away) {
            return Optional.empty();
        }
    }
}
