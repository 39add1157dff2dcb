package dsg.soc.incident;

/** What stands in the time line. */
public enum ItemKind {
    /** Something was done; the text is the key of its words. */
    EVENT,
    NOTE,
    /** Another incident, ticket or page. */
    LINK,
    /** Something by which the same is known elsewhere: an address, a hash, a name. */
    INDICATOR
}
