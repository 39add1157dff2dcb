package dsg.fileshare.area;

import java.util.UUID;

/** Names a published file. */
public record FileId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
