package dsg.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("how often a head of the log is signed")
class HeadDutyTest {

    @ParameterizedTest
    @CsvSource({"PT10M, PT10M", "PT1H, PT1H", "PT61M, PT1H", "P30D, PT1H"})
    @DisplayName("as it is set, and at least once an hour, whatever is set")
    void atLeastHourly(String set, Duration happens) {
        assertThat(HeadDuty.atLeastHourly(Duration.parse(set))).isEqualTo(happens);
    }
}
