package dsg.communication;

import dsg.platform.access.Refused;
import java.util.UUID;

/** Names a room. */
public record RoomId(UUID value) {

    /**
     * Reads what an address names.
     *
     * @throws Refused as of a room that is not there, where the text names none
     */
    public static RoomId of(String text) {
        try {
            return new RoomId(UUID.fromString(text));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("communication.room.unknown");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
