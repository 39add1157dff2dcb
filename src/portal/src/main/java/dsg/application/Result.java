package dsg.application;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far an application is.
 *
 * @param said null while nobody has said anything
 */
public record Result(
        ApplicationId id,
        ApplicationNumber number,
        ApplicationState state,
        @Nullable Decision said) {

    public Optional<Decision> decision() {
        return Optional.ofNullable(said);
    }
}
