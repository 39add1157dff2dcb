package dsg.edge.state;

import java.util.List;

/**
 * Whose time is taken.
 *
 * @param sources addresses of servers whose clocks are believed; none: the edge's own clock
 * @param limitMillis how far a clock may be off before it is told
 * @param secured whether a source is believed only after it has shown a certificate (NTS)
 */
public record Timing(List<Address> sources, int limitMillis, boolean secured) {

    public static final Timing NONE = new Timing(List.of(), 1000, false);

    public Timing {
        sources = List.copyOf(sources);
        if (limitMillis < 1 || limitMillis > 3_600_000) {
            throw new Broken("time.limit", String.valueOf(limitMillis));
        }
    }
}
