package dsg.communication;

/** Something was added to a room. */
record RoomChanged(RoomId room) {}
