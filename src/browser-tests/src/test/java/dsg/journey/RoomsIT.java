package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dsg.operations.ServerName;
import dsg.proof.Proves;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two people write to each other, in two browsers. */
@Journey
@Tag("long")
class RoomsIT {

    private static final String CONTRACT_ROOM = "契約の全員";

    @Test
    @Proves(value = "R42", says = "Users talk to each other on terminals")
    @Proves(
            value = "T42",
            says = "Free texts warn that they hold no protected information, and users meet only users of shared"
                    + " contracts")
    @DisplayName(
            "two browsers chat; a marked text is stopped, a mention and a reply arrive, an edit shows, a message is"
                    + " taken back")
    void chat(House house) {
        Page prime = room(house, house.people().prime(), CONTRACT_ROOM);
        Page sub = room(house, house.people().subcontractor(), CONTRACT_ROOM);
        assertThat(prime.locator(".notice--warning").first()).containsText("保護すべき情報は取り扱えません");
        String mark = UUID.randomUUID().toString().substring(0, 8);
        say(prime, "図面を登録しました " + mark);
        assertThat(item(sub, "図面を登録しました " + mark)).isVisible();

        say(prime, "極秘の寸法は " + mark);
        assertThat(prime.locator("#talk-refused")).containsText("送信しませんでした");
        assertThat(prime.locator("#talk-text")).hasValue("極秘の寸法は " + mark);
        Album.look(prime, "room-marking");
        prime.locator("#talk-text").fill("");

        item(sub, "図面を登録しました " + mark).locator(".talk__reply").click();
        say(sub, "@" + house.people().prime().name() + " 確認します " + mark);
        Locator answer = item(prime, "確認します " + mark);
        assertThat(answer).hasClass(java.util.regex.Pattern.compile("talk__item--mention"));
        assertThat(answer.locator(".talk__answers")).containsText("図面を登録しました");
        item(prime, "図面を登録しました " + mark).locator(".talk__edit").click();
        say(prime, "図面を登録し直しました " + mark);
        assertThat(item(sub, "図面を登録し直しました " + mark).locator(".talk__mark")).hasText("編集済み");
        assertThat(sub.locator(".talk__people .status--success")).containsText("オンライン");
        Album.look(sub, "room");
        item(prime, "図面を登録し直しました " + mark).locator(".talk__remove").click();
        assertThat(sub.locator("#talk")).not().containsText("図面を登録し直しました " + mark);
        org.assertj.core.api.Assertions.assertThat(sub.locator("#talk").innerText())
                .contains("この発言は取り消されました。");
    }

    @Test
    @Proves(value = "R42", says = "Users talk to each other on terminals")
    @DisplayName(
            "the portal is killed while two people write: what was typed meanwhile arrives, in order, nothing lost and"
                    + " nothing twice")
    void killed(House house) {
        Page prime = room(house, house.people().prime(), CONTRACT_ROOM);
        Page sub = room(house, house.people().subcontractor(), CONTRACT_ROOM);
        String mark = UUID.randomUUID().toString().substring(0, 8);
        List<String> before = texts("前", mark);
        before.forEach(text -> say(prime, text));
        assertThat(item(sub, before.getLast())).isVisible();
        house.gateway().kill(ServerName.PORTAL);
        assertThat(prime.locator("#talk-state")).containsText("接続し直しています");
        List<String> during = texts("中", mark);
        during.forEach(text -> say(prime, text));
        assertThat(prime.locator(".talk__item--waiting")).hasCount(during.size());
        Album.look(prime, "room-away");
        house.gateway().up();
        Await.until(prime, "the first line is back", () -> isOpen(prime));
        Await.until(sub, "the other line is back", () -> isOpen(sub));
        assertThat(prime.locator(".talk__item--waiting")).hasCount(0);
        say(sub, "後 " + mark);
        List<String> all = IntStream.range(0, 3)
                .boxed()
                .flatMap(part -> List.of(before, during, List.of("後 " + mark)).get(part).stream())
                .toList();
        for (Page page : List.of(prime, sub)) {
            assertThat(item(page, "後 " + mark)).isVisible();
            org.assertj.core.api.Assertions.assertThat(
                            page.locator(".talk__text").allInnerTexts().stream().filter(text -> text.endsWith(mark)))
                    .containsExactlyElementsOf(all);
        }
    }

    @Test
    @Proves(
            value = "T42",
            says = "Free texts warn that they hold no protected information, and users meet only users of shared"
                    + " contracts")
    @DisplayName(
            "a subcontractor neither sees nor reaches another company's own room; a stranger of another contract sees"
                    + " none of the people")
    void othersSeeNothing(House house) {
        Page prime = room(house, house.people().prime(), "自組織");
        String mark = UUID.randomUUID().toString().substring(0, 8);
        say(prime, "社内の相談 " + mark);
        assertThat(item(prime, "社内の相談 " + mark)).isVisible();
        String address = prime.url().replaceAll("^https://[^/]+", "");
        Desk sub = house.at(house.people().subcontractor().terminal());
        sub.signIn(house.people().subcontractor());
        org.assertj.core.api.Assertions.assertThat(sub.open(address).status()).isEqualTo(404);
        sub.open("/communication/search.xhtml");
        sub.page().locator("#words").fill(mark);
        sub.page().locator("#search").click();
        assertThat(sub.page().locator("#found")).containsText("見つかりませんでした");
        Album.look(sub.page(), "room-search");
        Desk stranger = house.at(house.people().stranger().terminal());
        stranger.signIn(house.people().stranger());
        stranger.open("/communication/rooms.xhtml");
        assertThat(stranger.page().locator("#person"))
                .not()
                .containsText(house.people().prime().name());
        org.assertj.core.api.Assertions.assertThat(stranger.open(address).status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("a line is opened for a page of the portal alone, and for nobody without a login")
    void lineOfOwnPagesAlone(House house) {
        String address = "/api/communication/socket";
        Desk desk = house.at(house.people().prime().terminal());
        org.assertj.core.api.Assertions.assertThat(desk.ask(address).status()).isEqualTo(401);
        desk.signIn(house.people().prime());
        com.microsoft.playwright.APIResponse foreign =
                desk.ask(address, java.util.Map.of("Origin", "https://evil.example"));
        org.assertj.core.api.Assertions.assertThat(foreign.status()).isEqualTo(403);
        org.assertj.core.api.Assertions.assertThat(foreign.text()).contains("session.origin");
    }

    @Test
    @Proves(value = "R142", says = "Nobody breaks order or law, slanders, obstructs, harms trust, alters or leaks")
    @DisplayName("a message is reported; the security office hides it, and it is gone from the open room")
    void moderation(House house) {
        Page prime = room(house, house.people().prime(), CONTRACT_ROOM);
        Page sub = room(house, house.people().subcontractor(), CONTRACT_ROOM);
        String mark = UUID.randomUUID().toString().substring(0, 8);
        say(sub, "架空の中傷 " + mark);
        item(prime, "架空の中傷 " + mark).locator(".talk__report").click();
        prime.locator("#reason").fill("中傷です。");
        prime.locator("#report").click();
        assertThat(prime.locator(".notice--success")).containsText("通報しました");
        Desk security = house.at(house.people().security().terminal());
        security.signIn(house.people().security());
        security.open("/communication/reports.xhtml");
        Page page = security.page();
        assertThat(page.locator(".card").last()).containsText("架空の中傷 " + mark);
        Album.look(page, "room-reports");
        page.locator("#which")
                .selectOption(new com.microsoft.playwright.options.SelectOption()
                        .setIndex(page.locator("#which option").count() - 1));
        page.locator("#verdict").selectOption("HIDDEN");
        page.locator("#why").fill("中傷に当たる。");
        page.locator("#decide").click();
        assertThat(sub.locator("#talk")).not().containsText("架空の中傷 " + mark);
        assertThat(sub.locator("#talk")).containsText("情報システム管理室の判断により");
    }

    private static Page room(House house, Person person, String kind) {
        Desk desk = house.at(person.terminal());
        desk.signIn(person);
        desk.open("/communication/rooms.xhtml");
        Page page = desk.page();
        page.locator("#rooms a")
                .filter(new Locator.FilterOptions().setHasText(kind))
                .first()
                .click();
        assertThat(page.locator("#talk-state")).hasText("接続中");
        return page;
    }

    private static void say(Page page, String text) {
        page.locator("#talk-text").fill(text);
        page.locator("#talk-send").click();
    }

    private static Locator item(Page page, String text) {
        return page.locator(".talk__item:not(.talk__item--waiting)")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private static boolean isOpen(Page page) {
        return page.locator("#talk-state").isVisible()
                && page.locator("#talk-state").innerText().equals("接続中");
    }

    private static List<String> texts(String when, String mark) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(number -> when + number + " " + mark)
                .toList();
    }
}
