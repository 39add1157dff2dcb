package dsg.hold;

/** What can be held. */
public enum HeldType {
    CONTRACT,
    /** A folder with everything in it. */
    AREA,
    ACCOUNT,
    TERMINAL,
    /** Also one that lies in quarantine, by its identifier. */
    FILE,
    /** A room of talk with everything in it. */
    ROOM
}
