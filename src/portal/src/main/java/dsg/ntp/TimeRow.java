package dsg.ntp;

/**
 * How time is set.
 *
 * @param sources addresses, parted by spaces; empty: the gateway's own clock
 * @param gateway where the gateway gives time; empty: nowhere
 * @param limitMillis how far a clock may be off
 * @param secured whether sources are believed only by their certificate (NTS)
 */
public record TimeRow(String sources, String gateway, int limitMillis, boolean secured) {}
