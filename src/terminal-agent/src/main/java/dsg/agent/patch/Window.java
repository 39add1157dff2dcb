package dsg.agent.patch;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The hours of the day in which a terminal is changed, by Japan's clock; over midnight where they end before they begin.
 *
 * @param from the first of them
 * @param until the first after them, at most 24
 */
record Window(int from, int until) {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final int DAY = 24;

    /** A policy that names none leaves the whole day. */
    static Window of(JsonObject part) {
        return new Window(part.getInt("from", 0), part.getInt("until", DAY));
    }

    boolean isOpen(Instant now) {
        int hour = now.atZone(JAPAN).getHour();
        return from < until ? from <= hour && hour < until : hour >= from || hour < until;
    }

    /**
     * Whether a patch may go in: within the hours, and not while somebody works; after its last day at any time.
     *
     * @param working whether somebody has touched the terminal a moment ago
     */
    boolean admits(LocalDate deadline, Instant now, boolean working) {
        return LocalDate.ofInstant(now, JAPAN).isAfter(deadline) || (isOpen(now) && !working);
    }

    /** For people. */
    String words() {
        return from + "時から" + until + "時まで";
    }
}
