package dsg.protocol;

import java.util.List;

/**
 * What the portal knows of it. Templates and key come only with an attempt that was counted first.
 *
 * @param person names the person for ever, in the derivation of the key
 * @param version of the key
 * @param key in Base64, 32 bytes; empty where no comparison was asked for
 * @param agent fingerprint of the terminal's agent key; empty where the terminal has none
 * @param templates what is enrolled, by finger
 */
public record VeinAnswer(State state, String person, int version, String key, String agent, List<Template> templates) {

    /** Whether there can be a comparison. */
    public enum State {
        READY,
        NOT_ENROLLED,
        /** Nothing yet, but a remote enrolment on this terminal waits for this password: it is proven, and the login ends here (R107). */
        ENROLLING,
        /** Too many fingers in a row were not the person's. */
        LOCKED,
        /** The same finger seems to be enrolled of another person, and the office has not decided yet. */
        HELD
    }

    /**
     * One enrolled finger.
     *
     * @param finger 0 to 9
     * @param template in Base64; empty where no comparison was asked for
     */
    public record Template(int finger, String template) {}

    public VeinAnswer {
        templates = List.copyOf(templates);
    }
}
