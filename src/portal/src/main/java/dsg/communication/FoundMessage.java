package dsg.communication;

import java.time.Instant;

/** A message that a search has found, with its words as they are now. */
public record FoundMessage(RoomRow room, long sequence, String authorName, Instant at, String text) {}
