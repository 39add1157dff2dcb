package dsg.authentication.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("nobody else's page changes anything with a signed-in person's cookie")
class SameOriginTest {

    private static final String OWN = "https://dsg.example:8443";

    @ParameterizedTest(name = "Sec-Fetch-Site {0}, Origin {1}, by script {2}: {3}")
    @CsvSource({
        "same-origin, https://dsg.example:8443, false, true",
        "same-origin,, false, true",
        ", https://dsg.example:8443, false, true",
        ",, true, true",
        ",, false, false",
        "cross-site,, true, false",
        "same-site, https://dsg.example:8443, true, false",
        "none,, false, false",
        ", https://dsg.example:8446, true, false",
        ", https://evil.example, true, false",
        ", null, true, false",
        "same-origin, https://evil.example, true, false",
    })
    void decided(String site, String origin, boolean script, boolean own) {
        assertThat(SameOrigin.holds(OWN, site, origin, script)).isEqualTo(own);
    }
}
