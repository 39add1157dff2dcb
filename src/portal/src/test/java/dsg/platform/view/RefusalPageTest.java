package dsg.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("the pages for computers that are no registered terminals, and for the time without Keycloak")
class RefusalPageTest {

    private static final Contact DESK = new Contact("窓口 <架空>", "00-0000-0000", "desk@dsg.example");

    static List<RefusalPage> pages() {
        return List.of(RefusalPage.ofTerminal(DESK), RefusalPage.ofUnavailable(DESK));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void saysWhomToCall(RefusalPage page) {
        assertThat(page.html())
                .contains("窓口 &lt;架空&gt;", "00-0000-0000", "desk@dsg.example")
                .doesNotContain("${");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void offersNoWayIn(RefusalPage page) {
        assertThat(page.html()).doesNotContain("<form", "<input", "<script", "<a ", "href", "src=");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theBrowserAcceptsExactlyItsOwnStyle(RefusalPage page) throws Exception {
        String style = page.html()
                .substring(page.html().indexOf("<style>") + 7, page.html().indexOf("</style>"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertThat(page.contentSecurityPolicy())
                .contains("default-src 'none'", "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'")
                .doesNotContain("unsafe");
    }
}
