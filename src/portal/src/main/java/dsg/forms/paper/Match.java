package dsg.forms.paper;

/** How a row of F1 stands to the office's 取扱者名簿; a help, the office decides (R99, T21). */
public enum Match {
    /** No list is stored. */
    NO_LIST,
    /** The person is on it, filed on the day that the row says. */
    LISTED,
    /** The person is on it, and the days differ. */
    OTHER_DAY,
    /** The person is not on it. */
    MISSING
}
