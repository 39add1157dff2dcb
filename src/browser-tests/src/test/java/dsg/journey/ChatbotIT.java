package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dsg.proof.Proves;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** FAQ and chatbot on the screen. */
@Journey
class ChatbotIT {

    @Test
    @Proves(value = "T43", says = "The chatbot answers without staff")
    @DisplayName("a talk with the chatbot: answered with its source, a secret refused, and handed over to a person")
    void talk(House house) {
        Desk user = house.at(house.people().prime().terminal());
        user.signIn(house.people().prime());
        user.open("/faq/chat.xhtml");
        Page page = user.page();
        ask(page, "契約が終わったあと、整理する期間は何日ですか");
        // the first question waits for the index
        assertThat(page.locator("#talk details").first())
                .containsText("14日間", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        assertThat(page.locator("#talk details").first()).containsText("出典：利用要領 2-3-4");
        ask(page, "パスワードは Kakuu-2026! です");
        assertThat(page.locator(".notice--error")).containsText("受け付けませんでした");
        Album.look(page, "chatbot-secret");
        page.locator("#question").fill("富士山の高さは何メートルですか");
        page.locator("#ask").click();
        assertThat(page.locator("#talk")).containsText("該当なし");
        Album.look(page, "chatbot-nothing");
        page.locator("#hand-over").click();
        assertThat(page.locator(".notice--success")).containsText("受け付けました");
        assertThat(page.locator("#entries")).containsText("富士山の高さ");
        Album.look(page, "chatbot-handed-over");
        user.open("/faq/search.xhtml?words=USB");
        assertThat(page.locator("details").first()).containsText("可搬記憶媒体");
        Album.look(page, "faq");
    }

    private static void ask(Page page, String question) {
        page.locator("#question").fill(question);
        page.locator("#ask").click();
    }
}
