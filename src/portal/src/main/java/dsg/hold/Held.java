package dsg.hold;

import java.util.UUID;

/** Something that may be held. */
public record Held(HeldType type, UUID id) {

    public static Held contract(UUID id) {
        return new Held(HeldType.CONTRACT, id);
    }

    public static Held area(UUID folder) {
        return new Held(HeldType.AREA, folder);
    }

    public static Held file(UUID id) {
        return new Held(HeldType.FILE, id);
    }

    public static Held account(UUID id) {
        return new Held(HeldType.ACCOUNT, id);
    }

    public static Held room(UUID id) {
        return new Held(HeldType.ROOM, id);
    }

    public static Held terminal(UUID id) {
        return new Held(HeldType.TERMINAL, id);
    }
}
