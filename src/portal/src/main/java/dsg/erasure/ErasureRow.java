package dsg.erasure;

import java.time.Instant;

/**
 * An erasure.
 *
 * @param at by the terminal's clock
 * @param cause {@code SHUTDOWN}, {@code START} or {@code LOST}
 * @param held whether nothing was erased since the terminal is held
 * @param failed how many paths are still there
 */
public record ErasureRow(Instant at, String cause, boolean held, long files, long bytes, long failed) {}
