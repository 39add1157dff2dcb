package dsg.fileshare;

import java.time.Instant;
import java.util.stream.Collectors;

/**
 * A file in an archive.
 *
 * @param path in the archive: the names of its folders and its own, joined by slashes
 * @param registeredAt when it was registered
 */
public record BundleEntry(FileId id, String path, long size, String sha256, Instant registeredAt) {

    static BundleEntry of(StoredFile file) {
        String folders = file.folder().path().stream().map(Folder::name).collect(Collectors.joining("/"));
        return new BundleEntry(
                file.id(),
                folders + "/" + file.name(),
                file.content().size(),
                file.content().sha256(),
                file.registeredAt());
    }
}
