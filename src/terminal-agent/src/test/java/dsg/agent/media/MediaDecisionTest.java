package dsg.agent.media;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.agent.media.MediaDecision.Reason;
import dsg.agent.platform.Drive;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which drives may be used. */
class MediaDecisionTest {

    private static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");
    private static final long BYTES = 8_000_000_000L;

    private final AllowedMedium stick =
            new AllowedMedium("1", "K-1", "46f4", "0001", "DSG0001234", BYTES, false, NOW.plusSeconds(60));
    private final AllowedMedium fresh =
            new AllowedMedium("2", "K-2", "46f4", "0001", "DSG0005678", 0, false, NOW.plusSeconds(60));
    private final AllowedMedium discs =
            new AllowedMedium("3", "K-3", "46f4", "0002", "DSG000CD00", 0, true, NOW.plusSeconds(60));

    @Test
    @DisplayName("a registered stick is used, also where its number is written otherwise; a new one before its size is"
            + " known")
    void registered() {
        assertThat(reason(drive("46F4", "0001", " dsg0001234 ", BYTES, false))).isEqualTo(Reason.ALLOWED);
        assertThat(reason(drive("46f4", "0001", "DSG0005678", 5, false))).isEqualTo(Reason.ALLOWED);
        assertThat(reason(drive("46f4", "0002", "DSG000CD00", 700, true))).isEqualTo(Reason.ALLOWED);
    }

    @Test
    @DisplayName("no other is: unknown, without serial number, of another size or kind, or another product's number")
    void others() {
        assertThat(reason(drive("46f4", "0001", "DSG0009999", BYTES, false))).isEqualTo(Reason.NOT_REGISTERED);
        assertThat(reason(drive("46f4", "0009", "DSG0001234", BYTES, false))).isEqualTo(Reason.NOT_REGISTERED);
        assertThat(reason(drive("46f4", "0001", "", BYTES, false))).isEqualTo(Reason.NO_SERIAL);
        assertThat(reason(drive("46f4", "0001", "DSG0001234", BYTES + 512, false)))
                .isEqualTo(Reason.ANOTHER);
        assertThat(reason(drive("46f4", "0001", "DSG0001234", BYTES, true))).isEqualTo(Reason.ANOTHER);
    }

    @Test
    @DisplayName("its time ends, and nothing is used without a policy")
    void over() {
        Drive drive = drive("46f4", "0001", "DSG0001234", BYTES, false);
        assertThat(MediaDecision.of(drive, List.of(stick), true, NOW.plusSeconds(60))
                        .reason())
                .isEqualTo(Reason.OVER);
        assertThat(MediaDecision.of(drive, List.of(stick), false, NOW).reason()).isEqualTo(Reason.NO_POLICY);
    }

    private Reason reason(Drive drive) {
        return MediaDecision.of(drive, List.of(stick, fresh, discs), true, NOW).reason();
    }

    private static Drive drive(String vendor, String product, String serial, long bytes, boolean optical) {
        return new Drive("sdb", "usb", vendor, product, "", serial, bytes, optical, true);
    }
}
