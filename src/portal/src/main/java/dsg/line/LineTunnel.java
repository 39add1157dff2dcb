package dsg.line;

import dsg.edge.core.Sighting;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A tunnel, as its router told it last. */
@Entity
class LineTunnel {

    /** Routers tell every second or two; who has said nothing for so long has none. */
    private static final Duration FRESH = Duration.ofSeconds(20);

    private static final int LONGEST = 100;

    @Id
    private String router;

    private String connection;
    private String cipher;
    private String peer;
    private long bytesIn;
    private long bytesOut;
    private Instant upSince;
    private Instant seenAt;

    @SuppressWarnings("NullAway.Init")
    protected LineTunnel() {}

    LineTunnel(String router, Sighting told, Instant now) {
        this.router = router;
        this.upSince = now;
        this.seenAt = now;
        hear(told, now);
    }

    /** It is up; after a silence, or as another line, anew. */
    final void hear(Sighting told, Instant now) {
        Map<String, String> facts = told.facts();
        String named = shortened(facts.getOrDefault("connection", ""));
        if (!named.equals(connection) || seenAt.plus(FRESH).isBefore(now)) {
            upSince = now;
        }
        connection = named;
        cipher = shortened(facts.getOrDefault("cipher", ""));
        peer = shortened(facts.getOrDefault("peer", ""));
        bytesIn = number(facts.getOrDefault("in", ""));
        bytesOut = number(facts.getOrDefault("out", ""));
        seenAt = now;
    }

    String router() {
        return router;
    }

    TunnelRow row(Instant now) {
        return new TunnelRow(
                connection.endsWith("-mobile") ? LineKind.MOBILE : LineKind.FIXED,
                cipher,
                peer,
                bytesIn,
                bytesOut,
                upSince,
                seenAt,
                !seenAt.plus(FRESH).isBefore(now));
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
