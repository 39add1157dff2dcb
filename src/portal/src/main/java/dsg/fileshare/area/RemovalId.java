package dsg.fileshare.area;

import java.util.UUID;

/** Names a wish to delete or move files; its arrival in the other contract has the same name. */
public record RemovalId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
