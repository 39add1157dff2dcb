package dsg.noc.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The machine that the portal runs on: the disk of its store, names, and time against a time server. */
@ApplicationScoped
class Host implements Probe {

    private static final long LEAST_FREE = 2L << 30;
    private static final int NTP_PORT = 123;
    private static final int NTP_BYTES = 48;
    /** Leap indicator 0, version 4, mode client (RFC 5905). */
    private static final byte NTP_REQUEST = 0x23;

    private static final int NTP_TRANSMITTED = 40;
    /** From 1900, as NTP counts, to 1970. */
    private static final long NTP_EPOCH = 2_208_988_800L;

    private static final Duration NTP_PATIENCE = Duration.ofMillis(800);
    private static final Duration NTP_WRONG = Duration.ofSeconds(1);

    @Inject
    @ConfigProperty(name = "dsg.store.path")
    String store;

    @Inject
    @ConfigProperty(name = "dsg.keycloak.url")
    String keycloak;

    /** Where time is asked for; this machine's own server unless the operator names another. */
    @Inject
    @ConfigProperty(name = "dsg.noc.ntp", defaultValue = "127.0.0.1")
    String timeServer;

    @Inject
    Clock clock;

    @Override
    public List<Sighting> look() {
        return List.of(disk(), names(), time());
    }

    private Sighting disk() {
        try {
            FileStore disk = Files.getFileStore(Path.of(store));
            long free = disk.getUsableSpace();
            return Sighting.own(
                    "disk:store",
                    TargetKind.DISK,
                    null,
                    free < LEAST_FREE ? Health.DOWN : Health.UP,
                    "%d GiB / %d GiB".formatted(free >> 30, disk.getTotalSpace() >> 30));
        } catch (IOException unreadable) {
            return Sighting.own("disk:store", TargetKind.DISK, null, Health.UNKNOWN, "");
        }
    }

    private Sighting names() {
        String host = URI.create(keycloak).getHost();
        try {
            String address = InetAddress.getByName(host).getHostAddress();
            return Sighting.own("names:keycloak", TargetKind.NAMES, null, Health.UP, host + " = " + address);
        } catch (UnknownHostException unknown) {
            return Sighting.own("names:keycloak", TargetKind.NAMES, null, Health.DOWN, host);
        }
    }

    /** A time server that does not answer leaves open how right our clock is. */
    private Sighting time() {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout((int) NTP_PATIENCE.toMillis());
            byte[] message = new byte[NTP_BYTES];
            message[0] = NTP_REQUEST;
            InetAddress server = InetAddress.getByName(timeServer);
            Instant sent = clock.instant();
            socket.send(new DatagramPacket(message, message.length, server, NTP_PORT));
            DatagramPacket answer = new DatagramPacket(message, message.length);
            socket.receive(answer);
            Duration off = offset(message, sent, clock.instant());
            Health health = off.abs().compareTo(NTP_WRONG) > 0 ? Health.DOWN : Health.UP;
            return Sighting.own("time:ntp", TargetKind.TIME, null, health, off.toMillis() + " ms");
        } catch (IOException silent) {
            return Sighting.own("time:ntp", TargetKind.TIME, null, Health.UNKNOWN, timeServer);
        }
    }

    /** What the server's clock shows less what ours showed half way between question and answer. */
    static Duration offset(byte[] answer, Instant sent, Instant received) {
        ByteBuffer bytes = ByteBuffer.wrap(answer);
        long seconds = Integer.toUnsignedLong(bytes.getInt(NTP_TRANSMITTED));
        long fraction = Integer.toUnsignedLong(bytes.getInt(NTP_TRANSMITTED + 4));
        Instant told = Instant.ofEpochSecond(seconds - NTP_EPOCH, (fraction * 1_000_000_000L) >>> 32);
        Instant ours = sent.plus(Duration.between(sent, received).dividedBy(2));
        return Duration.between(ours, told);
    }
}
