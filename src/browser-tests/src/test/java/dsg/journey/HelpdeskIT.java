package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dsg.proof.Proves;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The desks on the screen. */
@Journey
class HelpdeskIT {

    @Test
    @Proves(value = "R31", says = "The help desk answers by telephone, mail and chatbot, and keeps a list of questions")
    @Proves(
            value = "T42",
            says = "Free texts warn that they hold no protected information, and users meet only users of shared"
                    + " contracts")
    @Proves(value = "R162", says = "Inquiries go to the provider's contact or the office")
    @DisplayName(
            "a question from the form: stopped for its marking, sent, answered at the desk, closed with satisfaction")
    void ticket(House house) {
        Desk user = house.at(house.people().prime().terminal());
        user.signIn(house.people().prime());
        user.open("/helpdesk/ask.xhtml");
        Page page = user.page();
        assertThat(page.locator("#forecast")).containsText("ヘルプデスク");
        assertThat(page.locator(".notice--warning").first()).containsText("保護すべき情報は取り扱えません");
        for (String contact :
                List.of("dsg.contact.telephone", "dsg.contact.mail", "dsg.office.telephone", "dsg.office.mail")) {
            assertThat(page.locator("#contacts"))
                    .containsText(house.gateway().properties().getProperty(contact));
        }
        page.locator("#subject").fill("架空の図面について");
        page.locator("#text").fill("極秘の図面を送ります。");
        page.locator("#ask").click();
        assertThat(page.locator(".notice--error")).containsText("送信しませんでした");
        Album.look(page, "helpdesk-marking");
        page.locator("#text").fill("図面の登録の方法を教えてください。");
        page.locator("#ask").click();
        assertThat(page.locator(".notice--success")).containsText("受け付けました");
        String number = page.locator("#state-heading").innerText();
        Album.look(page, "helpdesk-asked");

        Desk provider = house.at(house.people().provider().terminal());
        provider.signIn(house.people().provider());
        provider.open("/helpdesk/queue.xhtml");
        Page desk = provider.page();
        Album.look(desk, "helpdesk-queue");
        desk.locator("tr")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(number))
                .locator("a")
                .click();
        desk.locator("#take").click();
        assertThat(desk.locator(".notice--success")).containsText("あなたが担当");
        desk.locator("#answer").fill("フォルダを開き、「登録する」を押してください。");
        desk.locator("#send-answer").click();
        assertThat(desk.locator(".notice--success")).containsText("回答を送りました");
        desk.locator("#note").fill("架空の内部メモ");
        desk.locator("#put-note").click();
        assertThat(desk.locator("#entries")).containsText("架空の内部メモ");
        Album.look(desk, "helpdesk-answered");

        user.open("/helpdesk/list.xhtml");
        page.getByText("架空の図面について").first().click();
        assertThat(page.locator("#entries")).containsText("「登録する」を押してください");
        org.assertj.core.api.Assertions.assertThat(page.locator("#entries").innerText())
                .doesNotContain("内部メモ");
        page.locator("#satisfaction").selectOption("4");
        page.locator("#close").click();
        assertThat(page.locator(".card .status")).hasText("完了");
        Album.look(page, "helpdesk-closed");
    }

    @Test
    @DisplayName("a telephone call is written down and gets its number")
    void call(House house) {
        Desk provider = house.at(house.people().provider().terminal());
        provider.signIn(house.people().provider());
        provider.open("/helpdesk/call.xhtml");
        Page page = provider.page();
        page.locator("#name").fill("架空 電話");
        page.locator("#subject").fill("架空の電話");
        page.locator("#text").fill("つながらないとのこと。");
        Album.look(page, "helpdesk-call");
        page.locator("#take-call").click();
        assertThat(page.locator(".notice--success")).containsText("電話のお問い合わせを記録しました");
        assertThat(page.locator(".facts").first()).containsText("架空 電話");
    }
}
