package dsg.platform.content;

/**
 * What a zip file may be at most; beyond, it is refused and not looked into further.
 *
 * @param entries in it and in all archives in it
 * @param depth archives within archives, the outermost counted
 * @param expanded bytes when unpacked, archives within counted again
 * @param ratio of unpacked bytes to the bytes of the file
 * @param directory bytes of its table of contents, which has to be held in memory
 * @param annexTwoNames whether names in it must keep Annex 2 too
 */
record ArchiveLimits(int entries, int depth, long expanded, int ratio, int directory, boolean annexTwoNames) {

    static final ArchiveLimits STANDARD = new ArchiveLimits(10_000, 3, 8L << 30, 100, 4 << 20, true);
}
