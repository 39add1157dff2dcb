package dsg.configuration;

import dsg.platform.access.TerminalId;
import org.jspecify.annotations.Nullable;

/**
 * Fired as a CDI event in the transaction that changes what a part says: connected agents get it within seconds. Without it they get it
 * when their held request ends, within half a minute.
 *
 * @param terminal whose part has changed; null where it may be any
 */
public record PolicyChanged(@Nullable TerminalId terminal) {}
