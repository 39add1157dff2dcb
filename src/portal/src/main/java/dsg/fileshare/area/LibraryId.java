package dsg.fileshare.area;

import java.util.UUID;

/** Names a library, the first level of an area. */
public record LibraryId(UUID value) {}
