package dsg.fileshare.area;

import java.util.UUID;

/** Names a folder of an area. */
public record FolderId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
