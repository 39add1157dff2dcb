package dsg.noc;

import dsg.noc.probe.Health;
import dsg.noc.probe.TargetKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A target on the screen.
 *
 * @param key where the texts have no word for it, the label stands
 * @param expires when something of it ends by itself
 * @param watchedUntil when the registers ceased to know it; null while they do
 */
public record TargetRow(
        UUID id,
        String key,
        TargetKind kind,
        @Nullable String parent,
        String label,
        Health health,
        String detail,
        Instant since,
        boolean flapping,
        @Nullable UUID site,
        @Nullable Instant expires,
        Instant watchedSince,
        @Nullable Instant watchedUntil) {}
