package dsg.detection.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a rule is proven. */
public enum Status {
    STABLE,
    TEST,
    EXPERIMENTAL,
    DEPRECATED,
    UNSUPPORTED;

    public static Optional<Status> named(String name) {
        return Arrays.stream(values())
                .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
