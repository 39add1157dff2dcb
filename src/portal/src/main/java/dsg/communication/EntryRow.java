package dsg.communication;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as browsers get it.
 *
 * @param sequence its number in the room, from 1 without gap
 * @param client what its author's browser calls it
 * @param about of a message the one it answers; of the others the one they change
 * @param mentions accounts that it names
 */
public record EntryRow(
        long sequence,
        TalkKind kind,
        UUID author,
        String authorName,
        Instant at,
        String text,
        UUID client,
        @Nullable Long about,
        Set<UUID> mentions) {}
