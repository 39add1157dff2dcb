package dsg.fileshare.area;

import java.time.Instant;

/**
 * A folder in a list.
 *
 * @param standard given with the area, so with rights of its own; others inherit (R65)
 */
public record FolderRow(FolderId id, String name, boolean standard, Instant createdAt) {}
