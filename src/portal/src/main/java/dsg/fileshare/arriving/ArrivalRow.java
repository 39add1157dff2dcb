package dsg.fileshare.arriving;

import dsg.application.ApplicationId;
import dsg.fileshare.area.RemovalId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A move to this contract, in a list.
 *
 * @param source the contract that the files come from
 * @param folder the name of the folder that they come into; empty while nobody has said
 * @param application where this contract's office decides; null before anybody has taken the files in
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
        @Nullable ApplicationId application,
        long files,
        long bytes) {}
