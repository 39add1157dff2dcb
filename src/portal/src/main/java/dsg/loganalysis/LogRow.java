package dsg.loganalysis;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event for the reader.
 *
 * @param fileName masked where the reader may not see it, and so in the message and in what is raw
 */
public record LogRow(
        Instant received,
        long number,
        String source,
        @Nullable Instant deviceTime,
        String className,
        String activity,
        int severity,
        String status,
        @Nullable String code,
        @Nullable String user,
        @Nullable String device,
        @Nullable String address,
        @Nullable UUID contract,
        @Nullable String resourceType,
        @Nullable String resource,
        @Nullable String fileName,
        String message,
        String raw) {}
