package dsg.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R61: the page for computers that are no registered terminals")
class RefusalPageTest {

    private final RefusalPage page = RefusalPage.of(new Contact("窓口 <架空>", "00-0000-0000", "desk@dsg.example"));

    @Test
    void saysWhomToCall() {
        assertThat(page.html())
                .contains("窓口 &lt;架空&gt;", "00-0000-0000", "desk@dsg.example")
                .doesNotContain("${");
    }

    @Test
    void offersNoWayIn() {
        assertThat(page.html()).doesNotContain("<form", "<input", "<script", "<a ", "href", "src=");
    }

    @Test
    void theBrowserAcceptsExactlyItsOwnStyle() throws Exception {
        String style = page.html()
                .substring(page.html().indexOf("<style>") + 7, page.html().indexOf("</style>"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertThat(page.contentSecurityPolicy())
                .contains("default-src 'none'", "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'")
                .doesNotContain("unsafe");
    }
}
