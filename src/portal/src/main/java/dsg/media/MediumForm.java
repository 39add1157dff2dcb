package dsg.media;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * F3's fields, as somebody has typed them.
 *
 * @param number 管理番号 of the company
 * @param terminals on which it is used
 * @param holder who uses it
 * @param keptAt 保管場所
 */
public record MediumForm(
        MediumKind kind,
        String number,
        String maker,
        String model,
        String vendor,
        String product,
        String serial,
        List<UUID> terminals,
        String purpose,
        String holder,
        String keptAt,
        Instant until,
        String disposal) {

    public MediumForm {
        terminals = List.copyOf(terminals);
    }
}
