package dsg.platform.calendar;

/** Whether the server's time may be acted upon where nobody looks: what does harm by a wrong clock asks first, and waits. */
public interface ClockTrust {

    /** Whether nobody has still to settle what is wrong with the clock, as it stands this very moment. */
    boolean isTrusted();
}
