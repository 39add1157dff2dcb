package dsg.fileshare;

/** What a list of files is sorted by; the identifier breaks ties, so that paging neither skips nor repeats. */
public enum FileOrder {
    NAME,
    SIZE,
    REGISTERED
}
