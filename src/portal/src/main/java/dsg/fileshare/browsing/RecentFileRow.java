package dsg.fileshare.browsing;

import dsg.fileshare.area.FolderRef;

/** A file registered lately, with the folder it lies in. */
public record RecentFileRow(FileRow file, FolderRef folder) {}
