package dsg.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.calendar.Clocks;
import dsg.server.Acting;
import dsg.server.Deciding;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Articles that people write here. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class ArticlesIT {

    private static final String PROVIDER = "架空 運子";
    private static final String SECURITY = "架空 管太";
    private static final String USER = "架空 青子";

    @Inject
    Acting acting;

    @Inject
    Deciding deciding;

    @Inject
    FaqEditing editing;

    @Inject
    Faq faq;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @DisplayName("an article is found by nobody until somebody else has approved it; then it is its newest edition")
    void approved() throws Exception {
        String key = "test-" + UUID.randomUUID().toString().substring(0, 8);
        String word = "架空装置" + key;
        UUID first = acting.as(PROVIDER, () -> editing.write(form(key, word + "の使い方", "最初の説明です。")));
        assertThat(acting.as(USER, () -> faq.search(word)))
                .extracting(ArticleRow::key)
                .doesNotContain(key);
        assertThatThrownBy(() -> deciding.accept(PROVIDER, first, "")).isInstanceOf(RuntimeException.class);
        deciding.accept(SECURITY, first, "");
        assertThat(inForce(key).edition()).isEqualTo(1);
        UUID second = acting.as(PROVIDER, () -> editing.write(form(key, word + "の使い方", "次の説明です。")));
        deciding.accept(SECURITY, second, "");
        assertThat(inForce(key).edition()).isEqualTo(2);
        assertThat(inForce(key).body()).isEqualTo("次の説明です。");
        assertThat(inForce(key).delivered()).isFalse();
        assertThatThrownBy(() -> acting.as(USER, () -> editing.drafts())).hasMessage("access.role");
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> editing.write(form(key, "極秘の題名", "説明"))))
                .hasMessage("helpdesk.marking");
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> editing.write(form("大文字", "題名", "説明"))))
                .hasMessage("faq.draft.key");
    }

    private ArticleRow inForce(String key) throws Exception {
        return acting.as(USER, () -> faq.search("")).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static DraftForm form(String key, String title, String body) {
        return new DraftForm(
                key,
                title,
                "",
                body,
                "1-1",
                "",
                Audience.PUBLIC,
                LocalDate.now(Clocks.JAPAN).plusMonths(6));
    }
}
