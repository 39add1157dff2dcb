package dsg.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TusMethodTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "POST, PATCH, PATCH",
                "POST, DELETE, DELETE",
                "POST, HEAD, HEAD",
                "POST, -, POST",
                "POST, PUT, POST",
                "POST, GET, POST",
                "POST, patch, POST",
                "GET, DELETE, GET",
                "HEAD, PATCH, HEAD",
                "PATCH, DELETE, PATCH",
                "DELETE, HEAD, DELETE",
            })
    @DisplayName("X-HTTP-Method-Override: a POST may mean another method of tus; nothing else changes what it means")
    void meant(String method, String override, String meant) {
        assertThat(TusMethod.of(method, override)).isEqualTo(meant);
    }
}
