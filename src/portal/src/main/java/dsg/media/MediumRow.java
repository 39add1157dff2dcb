package dsg.media;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A medium on the screen.
 *
 * @param organisation the company's name
 * @param bytes 0 while nobody has put it in yet
 * @param terminals their names
 * @param inUse whether terminals are told that it may be used now
 */
public record MediumRow(
        UUID id,
        String organisation,
        MediumState state,
        MediumKind kind,
        String number,
        String maker,
        String model,
        String usb,
        String serial,
        long bytes,
        List<String> terminals,
        String purpose,
        String holder,
        String keptAt,
        Instant until,
        String disposal,
        boolean inUse) {

    public MediumRow {
        terminals = List.copyOf(terminals);
    }
}
