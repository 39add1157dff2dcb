package dsg.fileshare.area;

import dsg.platform.access.Refused;

/** The answer of the one evaluator, with the rule that decided: shown to people who ask why. */
public sealed interface Decision {

    /** The message key of the rule that decided. */
    String rule();

    record Allowed(String rule) implements Decision {}

    record Denied(String rule) implements Decision {}

    /** Goes on where allowed, refuses with the rule where not. */
    default void orRefuse() {
        if (this instanceof Denied(String rule)) {
            throw new Refused(rule);
        }
    }

    default boolean isAllowed() {
        return this instanceof Allowed;
    }
}
