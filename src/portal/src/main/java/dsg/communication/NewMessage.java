package dsg.communication;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to say.
 *
 * @param client the browser's own name for it: sent twice, it is written once
 * @param about the number of the message it answers; null where it answers none
 */
public record NewMessage(UUID client, String text, @Nullable Long about) {}
