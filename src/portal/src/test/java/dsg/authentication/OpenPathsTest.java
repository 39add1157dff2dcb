package dsg.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.proof.Proves;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenPathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.xhtml",
                "/fileshare/folder.xhtml",
                "/terminal/list.xhtml",
                "/audit/log.csv",
                "/help.xhtml",
                "/language",
                "/logout",
                "/api/session",
                "/api/uploads/1",
                "/signed-out.xhtml/x",
                "/resources",
                "/fileshare/resources/css/dsg.css",
                "/api/internal/check",
                "/x/signed-out.xhtml",
                "/internal"
            })
    @Proves(value = "R21", says = "Users are authenticated")
    @DisplayName("every page and every script needs a session")
    void closed(String path) {
        assertThat(OpenPaths.hold(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/signed-out.xhtml", "/session-ended.xhtml", "/resources/css/dsg.css", "/internal/check"})
    @DisplayName("Styles, the two pages after a session, and what the peers' gate guards need none")
    void open(String path) {
        assertThat(OpenPaths.hold(path)).isTrue();
    }
}
