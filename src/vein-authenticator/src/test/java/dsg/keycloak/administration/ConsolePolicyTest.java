package dsg.keycloak.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConsolePolicyTest {

    /** Of the example in Content Security Policy Level 2, 4.2.6. */
    private static final String ALERT = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";

    @Test
    @DisplayName("Each script that stands in the page is allowed by its hash, and none that comes from a file")
    void hashes() {
        assertThat(ConsolePolicy.hashes(
                        "<script src='a.js'></script><script type=\"module\">alert('Hello, world.');</script>"))
                .isEqualTo(" " + ALERT);
    }

    @Test
    @DisplayName(
            "The console's page and the frames by which it watches its login may run scripts of theirs, and no page of"
                    + " the login")
    void pages() {
        assertThat(List.of(
                        "/admin/dsg/console/",
                        "/realms/dsg/protocol/openid-connect/login-status-iframe.html",
                        "/realms/dsg/protocol/openid-connect/3p-cookies/step1.html",
                        "/realms/dsg/protocol/openid-connect/3p-cookies/step2.html"))
                .allMatch(ConsolePolicy::covers);
        assertThat(List.of("/realms/dsg/protocol/openid-connect/auth", "/realms/dsg/login-actions/authenticate"))
                .noneMatch(ConsolePolicy::covers);
    }

    @Test
    @DisplayName("The script by which Keycloak puts a form's address back may run as Keycloak writes it, and no other")
    void addressPutBack() {
        String script = " if (typeof history.replaceState === 'function') {"
                + "  history.replaceState({}, \"some title\", \"%s\"); }";
        String own = script.formatted("https://gateway.example/realms/dsg/login-actions/authenticate?tab_id=x");
        assertThat(ConsolePolicy.addressPutBack("<html><SCRIPT>" + own + "</SCRIPT></head>"))
                .startsWith(" 'sha256-")
                .isEqualTo(ConsolePolicy.hashes("<script>" + own + "</script>"));
        assertThat(List.of(
                        "<script>" + own + "</script>",
                        "<SCRIPT>" + script.formatted("\"); alert(1); (\"") + "</SCRIPT>",
                        "<SCRIPT>alert(1)</SCRIPT>"))
                .allMatch(page -> ConsolePolicy.addressPutBack(page).isEmpty());
    }
}
