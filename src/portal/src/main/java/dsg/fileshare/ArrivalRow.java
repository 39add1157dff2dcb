package dsg.fileshare;

import java.time.Instant;
import java.util.UUID;

/**
 * A move to this contract, in a list.
 *
 * @param source the contract that the files come from
 * @param folder the name of the folder that they come into; empty while nobody has said
 */
public record ArrivalRow(
        RemovalId id,
        UUID source,
        ArrivalState state,
        String organisation,
        Instant offeredAt,
        String because,
        String folder,
        String acceptedBy,
        String officeName,
        String officeWords,
        long files,
        long bytes) {}
