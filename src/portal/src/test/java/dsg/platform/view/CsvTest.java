package dsg.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.proof.Proves;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void quotesEveryValueAndEndsTheLine() {
        assertThat(Csv.line(List.of("a", "", "b,\"c\"\nd"))).isEqualTo("\"a\",\"\",\"b,\"\"c\"\"\nd\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    @Proves(
            value = "T46",
            says = "What hides in workbooks and archives is found, and nothing exported is taken for a formula")
    @DisplayName("a spreadsheet takes no exported value for a formula")
    void defusesFormulas(String value) {
        assertThat(Csv.line(List.of(value))).isEqualTo("\"'" + value + "\"\r\n");
    }
}
