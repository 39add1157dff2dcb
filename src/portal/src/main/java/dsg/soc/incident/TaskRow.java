package dsg.soc.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task on the screen.
 *
 * @param text as it was typed, or the key of a template's words
 * @param doneAt null while it waits
 */
public record TaskRow(UUID id, String text, @Nullable Instant doneAt) {

    public boolean isOfTemplate() {
        return text.startsWith("soc.template.");
    }
}
