package dsg.detection.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One event.
 *
 * @param time when it happened, by the clock that the caller trusts: for a source whose clock is off, when it was received (T40)
 * @param fields by name, nested ones joined with dots; a value is a {@link String}, {@link Number}, {@link Boolean}, a {@link List} of
 *     these, or null where the field is there and empty
 */
public record Event(LogSource source, Instant time, Map<String, @Nullable Object> fields) {

    /** The field's value as text, the first of several; empty where it has none. */
    public Optional<String> text(String field) {
        Object value = fields.get(field);
        if (value instanceof List<?> several) {
            value = several.isEmpty() ? null : several.getFirst();
        }
        return Optional.ofNullable(value).map(Object::toString);
    }
}
