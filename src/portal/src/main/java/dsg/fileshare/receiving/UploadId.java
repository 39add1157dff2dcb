package dsg.fileshare.receiving;

import java.util.UUID;

/** Names an upload, from its announcement until it is published, refused or given up. */
public record UploadId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
