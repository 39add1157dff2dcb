package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.SelectOption;
import dsg.operations.AgentProcess;
import dsg.operations.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A terminal whose agent runs, from its inventory to the record of its erasure. */
@Journey
@Tag("long")
class TerminalDutiesIT {

    private static final String SERIAL = "DSG" + System.nanoTime();

    @Test
    @DisplayName(
            "a manager sees their terminal, applies for a medium that reaches it once the office has agreed, and finds"
                    + " what it has erased")
    void duties(House house, @TempDir Path directory) throws IOException {
        Terminal terminal = house.gateway()
                .demonstration()
                .terminal(house.people().manager().terminal());
        Path home = Files.createDirectories(directory.resolve("root/home/aoko"));
        Files.writeString(home.resolve("left-behind.txt"), "架空の内容");
        Page manager = house.signIn(house.people().manager()).page();
        Page window = manager.context().newPage();
        try (AgentProcess agent = house.gateway().agents().process(terminal, directory)) {
            // the policy is in force duty by duty
            awaitWindow(window, agent, "/home/*");
            assertThat(window.locator("main")).containsText("受付時間");
            Album.look(window, "terminal-window");
            open(manager, terminal.name());
            assertThat(manager.locator("main .facts .status").first()).hasText("正常");
            manager.locator("summary").filter(text("OS")).first().click();
            assertThat(manager.locator("main")).containsText("kernel");
            Album.look(manager, "terminal-state");

            apply(manager, terminal.name());
            accept(house.signIn(house.people().office()).page());
            awaitWindow(window, agent, SERIAL);
        }
        // the end of the program is the end of the terminal that it plays
        open(manager, terminal.name());
        assertThat(manager.locator("section[aria-labelledby=erasure-heading]")).containsText("消去済み");
        assertThat(manager.locator("section[aria-labelledby=media-heading]")).containsText(SERIAL);
        Album.look(manager, "terminal-erased");
    }

    /** The window loads itself anew, and is not there before the program is. */
    private static void awaitWindow(Page page, AgentProcess agent, String text) {
        Await.until(page, "the terminal's window shows " + text, () -> {
            try {
                page.navigate(agent.status());
            } catch (PlaywrightException notYet) {
                return false;
            }
            return page.locator("main").textContent().contains(text);
        });
    }

    private static void open(Page page, String terminal) {
        Menu.go(page, "/configuration/list.xhtml");
        assertThat(page.locator("h1")).hasText("端末の状態");
        page.locator("main a").getByText(terminal).first().click();
        assertThat(page.locator("h1")).hasText(terminal);
    }

    private static void apply(Page page, String terminal) {
        Menu.go(page, "/media/list.xhtml");
        assertThat(page.locator("h1")).hasText("可搬記憶媒体");
        Map.of(
                        "#number", "K-" + SERIAL,
                        "#maker", "架空電機",
                        "#model", "KM-8",
                        "#vendor", "46f4",
                        "#product", "0001",
                        "#purpose", "架空の図面の受渡し",
                        "#holder", "架空 青子",
                        "#kept-at", "架空の保管庫",
                        "#disposal", "架空の破砕")
                .forEach((field, value) -> page.locator(field).fill(value));
        page.locator("#until")
                .fill(LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(30).toString());
        page.locator("#terminal").selectOption(new SelectOption().setLabel(terminal));
        page.locator("#serial").fill("0000000000");
        page.locator("#apply").click();
        assertThat(page.locator(".notice--error")).containsText("同じ文字だけのシリアルナンバー");
        page.locator("#serial").fill(SERIAL);
        page.locator("#apply").click();
        assertThat(page.locator(".notice--success")).containsText("媒体の登録を申請しました");
        Album.look(page, "media-list");
    }

    private static void accept(Page office) {
        Menu.go(office, "/application/work.xhtml");
        office.locator("main tr").filter(text(SERIAL)).locator("a").first().click();
        assertThat(office.locator("section[aria-labelledby=medium-heading]")).containsText("46f4:0001");
        Album.look(office, "media-decide");
        office.locator("#accept").click();
        assertThat(office.locator(".notice--success")).containsText("承認しました");
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
