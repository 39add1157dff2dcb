package dsg.dns;

import java.util.UUID;

/**
 * A change of the block list.
 *
 * @param blocks else it is let go
 */
public record BlockRow(UUID id, String name, boolean blocks, String because, BlockState state) {}
