package dsg.patch;

/** How a terminal stands to a patch. */
public enum Standing {
    /** The inventory shows it, or a newer one. */
    PROVEN,
    /** The inventory shows an older one. */
    OUTSTANDING,
    /** It has no such package, so that there is nothing to mend. */
    NOT_PRESENT,
    /** Nobody knows: it has told nothing, or too long ago. */
    UNKNOWN
}
