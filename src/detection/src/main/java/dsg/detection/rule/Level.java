package dsg.detection.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a match matters, in Sigma's five steps. */
public enum Level {
    INFORMATIONAL,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    public static Optional<Level> named(String name) {
        return Arrays.stream(values())
                .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
