package dsg.fileshare.browsing;

import java.util.List;

/**
 * One page of a folder's files.
 *
 * @param total files in the whole folder
 */
public record FilePage(List<FileRow> rows, boolean hasEarlier, boolean hasLater, long total) {}
