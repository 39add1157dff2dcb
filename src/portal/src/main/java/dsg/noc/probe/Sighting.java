package dsg.noc.probe;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one target was when it was looked at.
 *
 * @param key names it for ever, such as {@code server:clamd}
 * @param parent key of what it depends on; null: nothing
 * @param label what it is called, where the texts have no word for its key
 * @param detail figures for the reader; at most 200 characters
 * @param site whose it is; null: the gateway's own
 * @param expires when something of it ends by itself
 */
public record Sighting(
        String key,
        TargetKind kind,
        @Nullable String parent,
        String label,
        Health health,
        String detail,
        @Nullable UUID site,
        @Nullable Instant expires) {

    private static final int LONGEST_DETAIL = 200;

    public Sighting {
        detail = detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
    }

    /** Something of the gateway's own. */
    public static Sighting own(String key, TargetKind kind, @Nullable String parent, Health health, String detail) {
        return new Sighting(key, kind, parent, key, health, detail, null, null);
    }

    Sighting expiring(Instant at) {
        return new Sighting(key, kind, parent, label, health, detail, site, at);
    }
}
