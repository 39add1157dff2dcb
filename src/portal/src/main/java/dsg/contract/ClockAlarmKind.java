package dsg.contract;

/** What is wrong with a server's clock. */
public enum ClockAlarmKind {
    /** It is more than a minute behind what was already decided by: everybody is refused until it is right (T53). */
    BEHIND,
    /** It is far ahead of what was seen last: it was set forward, or the gateway stood still. What cannot be undone is held. */
    JUMPED
}
