package dsg.communication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A reported message as the security office sees it.
 *
 * @param entries the message and what became of it, with all its words
 */
public record ReportRow(
        UUID id,
        String contract,
        RoomId room,
        RoomKind roomKind,
        String roomName,
        long sequence,
        List<EntryRow> entries,
        String reason,
        String reportedName,
        Instant reportedAt) {}
