package dsg.ntp;

/**
 * How time is set.
 *
 * @param sources addresses, parted by spaces; empty: the gateway's own clock
 * @param gateway where the gateway gives time; empty: nowhere
 * @param limitMillis how far a clock may be off
 */
public record TimeRow(String sources, String gateway, int limitMillis) {}
