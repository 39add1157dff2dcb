package dsg.helpdesk.attachment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of a ticket on the screen.
 *
 * @param sha256 of its content, in hex
 * @param refusal key of the reason why it was not kept; null where it can be had
 */
public record AttachmentRow(
        UUID id,
        String name,
        int bytes,
        String sha256,
        String mediaType,
        @Nullable String refusal,
        Instant at) {}
