package dsg.agent;

/**
 * What the status window says of one thing.
 *
 * @param why it is so, or what to do; empty where that says itself
 */
public record Shown(Kind kind, String text, String why) {

    /** In the order of the window. */
    public enum Kind {
        /** What the person at the terminal must know or do now. */
        URGENT,
        ALLOWED,
        BLOCKED,
        ERASED,
        /** Whom to call. */
        CALL,
        STATE
    }

    public static Shown urgent(String text, String why) {
        return new Shown(Kind.URGENT, text, why);
    }

    public static Shown allowed(String text) {
        return new Shown(Kind.ALLOWED, text, "");
    }

    public static Shown blocked(String text, String why) {
        return new Shown(Kind.BLOCKED, text, why);
    }

    public static Shown erased(String text) {
        return new Shown(Kind.ERASED, text, "");
    }

    public static Shown call(String text, String when) {
        return new Shown(Kind.CALL, text, when);
    }

    public static Shown state(String text, String why) {
        return new Shown(Kind.STATE, text, why);
    }
}
