package dsg.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.proof.Proves;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0バイト",
        "1023, '1,023バイト'",
        "1024, 1.0 KB",
        "10188, 9.9 KB",
        "10240, 10 KB",
        "1048575, 1.0 MB",
        "1572864, 1.5 MB",
        "2147483647, 2.0 GB",
        "5497558138880, 5.0 TB"
    })
    void writesSizesForPeople(long bytes, String written) {
        assertThat(Formats.size(bytes, Languages.JAPANESE)).isEqualTo(written);
    }

    @Test
    void writesTheExactSizeBesideIt() {
        assertThat(Formats.bytes(2_147_483_647, Languages.JAPANESE)).isEqualTo("2,147,483,647バイト");
        assertThat(Formats.bytes(2_147_483_647, Languages.ENGLISH)).isEqualTo("2,147,483,647 bytes");
    }

    @Test
    @Proves(value = "T53", says = "All deadlines are Japan's, whatever the server's zone")
    @DisplayName("times on the screens are Japan's, wherever the server stands")
    void writesJapaneseTime() {
        Instant beforeMidnightInGreenwich = Instant.parse("2026-11-22T15:05:09Z");
        assertThat(Formats.dayOf(beforeMidnightInGreenwich)).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(Formats.clock(beforeMidnightInGreenwich)).isEqualTo("0:05");
        assertThat(Formats.clockWithSeconds(beforeMidnightInGreenwich)).isEqualTo("0:05:09");
        assertThat(Formats.machine(beforeMidnightInGreenwich)).isEqualTo("2026-11-23T00:05:09+09:00");
    }

    @Test
    void writesTheDayOfTheWeek() {
        LocalDate monday = LocalDate.of(2026, 11, 23);
        assertThat(Formats.weekday(monday, Languages.JAPANESE)).isEqualTo("月");
        assertThat(Formats.weekday(monday, Languages.ENGLISH)).isEqualTo("Mon");
    }

    @Test
    void writesAYearWithoutGrouping() {
        assertThat(Formats.plain(2026)).isEqualTo("2026");
    }
}
