package dsg.platform.transfer;

import java.time.Instant;
import java.util.UUID;

/**
 * A file in an archive.
 *
 * @param id its name for whoever puts it in
 * @param path in the archive: the names of its folders and its own, joined by slashes
 * @param registeredAt when it was registered
 * @param label what it is designated as, for the list of what is in the archive; empty where nobody has said
 */
public record BundleEntry(UUID id, String path, long size, String sha256, Instant registeredAt, String label) {}
