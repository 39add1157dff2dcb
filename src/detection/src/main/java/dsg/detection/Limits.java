package dsg.detection;

/**
 * What correlations may hold in memory.
 *
 * @param waiting matches whose turn has not come
 * @param groups of one correlation at the same time; beyond, the one not touched for longest is left out
 * @param events or values in one group
 * @param shown of the events that led to a finding
 */
public record Limits(int waiting, int groups, int events, int shown) {

    public static final Limits USUAL = new Limits(1_000_000, 100_000, 10_000, 20);
}
