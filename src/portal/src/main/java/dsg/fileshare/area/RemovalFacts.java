package dsg.fileshare.area;

/**
 * What decides about a removal beside the right to see the file.
 *
 * @param designated whether the caller is the organisation's data manager by name (R66, R67)
 * @param own whether the caller's organisation registered the file, or one that works for it (T12)
 * @param agreed whether the requesting office has agreed (T9)
 */
public record RemovalFacts(boolean designated, boolean own, boolean agreed) {}
