package dsg.fileshare.area;

/** A folder by identifier and name: a step of a path, or a link. */
public record FolderRef(FolderId id, String name) {}
