package dsg.dns;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A name of the zone.
 *
 * @param id null where it comes from the register of terminals
 * @param six empty where it has no such address
 */
public record NameRow(@Nullable UUID id, String name, String address, String six) {}
