package dsg.fileshare.tidying;

/**
 * What one organisation has left in the area, of what the caller sees.
 *
 * @param untaken files that nobody of the caller's organisation has taken out
 */
public record TidyShare(String organisation, long files, long bytes, long untaken, long untakenBytes) {}
