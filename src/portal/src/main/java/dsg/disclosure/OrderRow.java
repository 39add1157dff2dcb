package dsg.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An order with what was given for it.
 *
 * @param everyDays 0 where it is given once
 * @param requestedBy the person's name
 */
public record OrderRow(
        UUID id,
        String contract,
        String organisation,
        String content,
        DisclosureFormat format,
        boolean withSubcontractors,
        Instant from,
        Instant until,
        int everyDays,
        String purpose,
        DisclosureState state,
        String requestedBy,
        Instant requestedAt,
        List<FileRow> files) {

    /**
     * A provision.
     *
     * @param about names of the organisations that it is about
     * @param taken who took it, and when
     */
    public record FileRow(
            UUID id,
            String name,
            Instant from,
            Instant until,
            List<String> about,
            int lines,
            String sha256,
            Instant madeAt,
            List<Taken> taken) {}

    /** Somebody took it. */
    public record Taken(String name, Instant at) {}
}
