package dsg.noc;

import dsg.noc.probe.Health;
import org.jspecify.annotations.Nullable;

/**
 * A target as the search for causes needs to know it.
 *
 * @param parent key of what it depends on
 */
record Standing(String key, @Nullable String parent, Health health) {}
