package dsg.fileshare.marking;

import dsg.fileshare.area.Folder;
import dsg.fileshare.receiving.Upload;
import dsg.fileshare.receiving.UploadState;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An upload that bears a marking.
 *
 * @param path its folders, the topmost first, joined
 * @param size bytes
 * @param sha256 of its content, lower-case hexadecimal
 * @param declaration why its owner says that the marking is none; empty where they have not
 * @param until when silence counts as: it is one
 */
public record MarkedUpload(
        UUID id,
        String name,
        String path,
        long size,
        String sha256,
        String marking,
        String declaration,
        Instant until,
        UploadState state) {

    static MarkedUpload of(Upload upload) {
        return new MarkedUpload(
                upload.id().value(),
                upload.name(),
                upload.folder().path().stream().map(Folder::name).collect(Collectors.joining("／")),
                upload.size(),
                upload.sha256().orElse(""),
                upload.marking(),
                upload.declaration().orElse(""),
                upload.expiresAt(),
                upload.state());
    }

    /** Whether its owner has to say what the marking is. */
    public boolean isOpen() {
        return state == UploadState.HELD && declaration.isEmpty();
    }

    /** Whether the marking was one, and the procedure for a spill is under way. */
    public boolean isSealed() {
        return state == UploadState.REFUSED && !marking.isEmpty();
    }
}
