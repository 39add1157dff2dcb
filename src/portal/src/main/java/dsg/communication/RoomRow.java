package dsg.communication;

import java.util.UUID;

/**
 * A room in somebody's list.
 *
 * @param name of the group, of the organisation or of the other person; of the contract its title
 * @param last number of its last entry, 0 where there is none
 * @param unread messages of others since the reader was last there
 * @param mentioned of those, how many name the reader
 */
public record RoomRow(RoomId id, RoomKind kind, String name, long last, long unread, long mentioned) {

    /** A person of the contract as others see them. */
    public record Person(UUID account, String name, String organisation, boolean online) {}
}
