package dsg.helpdesk.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that came.
 *
 * @param fault why it made no ticket, the last part of the key {@code helpdesk.mail.…}; null where it did
 */
public record MailRow(
        String sender,
        Instant at,
        @Nullable String fault,
        @Nullable UUID ticket) {}
