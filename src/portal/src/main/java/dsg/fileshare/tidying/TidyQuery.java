package dsg.fileshare.tidying;

/**
 * Asks for files that are left in an area.
 *
 * @param page from 0 on
 */
public record TidyQuery(Scope scope, TidyOrder order, boolean descending, int page) {

    /** Rows of one page. */
    public static final int PAGE = 100;

    /** Rows that one file for spreadsheets, one archive and one request may hold. */
    public static final int MOST = 5_000;

    /** Which of the files that the caller sees. */
    public enum Scope {
        ALL,
        /** Registered by the caller's company or one that works for it: those it may have removed. */
        OWN,
        /** Nobody of the caller's organisation has taken them out. */
        UNTAKEN
    }

    public TidyQuery {
        page = Math.max(0, page);
    }
}
