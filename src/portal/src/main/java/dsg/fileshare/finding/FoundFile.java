package dsg.fileshare.finding;

import dsg.fileshare.area.FolderId;
import dsg.fileshare.browsing.FileRow;

/**
 * A file that was found.
 *
 * @param path of its folder, from the top of the library
 */
public record FoundFile(FileRow file, FolderId folder, String path) {}
