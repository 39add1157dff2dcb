package dsg.loganalysis;

import dsg.loganalysis.source.Columns;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that wants to be stored.
 *
 * @param counter by which its source numbers it, from 1 on without gap
 * @param deviceTime what its source's clock said
 * @param raw all of it as its source told it, as JSON
 */
public record NewEvent(long counter, @Nullable Instant deviceTime, Columns columns, String raw) {}
