package dsg.firewall;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A policy as somebody proposes it.
 *
 * @param terminal null: every terminal of the site
 */
public record PolicyForm(UUID site, @Nullable UUID terminal, UUID service, Instant until, String because) {}
