package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import dsg.operations.Founding;
import dsg.operations.Trouble;
import dsg.proof.Proves;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A terminal from its F4 over the operator's command to its first connection, and to its loss. */
@Journey
@Tag("long")
class TerminalHandOutIT {

    private final String name = "handed-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @Proves(value = "T39", says = "A removed terminal is shut out within seconds, also from what is running")
    @DisplayName(
            "an approved F4 is handed its keys by the operator's command, registered by the provider, comes in, and is"
                    + " shut out when it is lost")
    void fromFormToLoss(House house) throws IOException {
        Page manager = house.signIn(house.people().manager()).page();
        apply(manager);
        List<Founding.Keys> handed = new ArrayList<>();
        assertThatThrownBy(() -> house.gateway().handOut().of(name, handed::add))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("承認されて証明書を待っている端末に");
        assertThat(handed.getFirst().browser().store()).doesNotExist();

        Desk office = house.at(house.people().security().terminal());
        Page security = office.signIn(house.people().security()).page();
        office.open("/application/work.xhtml");
        security.locator("main tr")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("a")
                .first()
                .click();
        security.locator("#accept").click();
        assertThat(security.locator(".notice--success")).containsText("承認しました");

        handed.clear();
        house.gateway().handOut().of(name, handed::add);
        Founding.Keys keys = handed.getFirst();
        assertThat(keys.browser().password()).isNotEqualTo(keys.agent().password());
        assertThat(house.desk(keys.browser()).open("/").status())
                .as("handed out, and not registered yet")
                .isEqualTo(403);

        Desk desk = house.at(house.people().provider().terminal());
        Page provider = desk.signIn(house.people().provider()).page();
        desk.open("/terminal/wishes.xhtml");
        provider.locator("#wish").selectOption(new SelectOption().setLabel(name));
        Album.look(provider, "hand-out-register");
        provider.locator("#register").click();
        assertThat(row(provider)).containsText("登録済み");
        assertThat(house.desk(keys.browser()).login().page().locator("#kc-form-login"))
                .isVisible();

        Menu.go(manager, "/terminal/wishes.xhtml");
        manager.locator("#lost").selectOption(new SelectOption().setLabel(name));
        manager.locator("#how").fill("架空の紛失");
        manager.locator("#lose").click();
        Desk lost = house.desk(keys.browser());
        Await.until(
                manager, "the lost terminal is shut out", () -> lost.open("/").status() == 403);
    }

    private void apply(Page page) throws IOException {
        Menu.go(page, "/forms/site.xhtml");
        Download template = page.waitForDownload(
                () -> page.locator("a[href*='what=kind'][href*='code=F4']").click());
        Map<String, String> cells = new HashMap<>(Map.of(
                "C4",
                "2026-11-30",
                "F5",
                "架空 守",
                "I5",
                "mamoru@prime-a.example",
                "B9",
                name,
                "C9",
                "架空電子",
                "D9",
                "T-1",
                "E9",
                "SN" + name,
                "F9",
                "00:00:5E:00:53:01",
                "G9",
                "Windows 11 24H2",
                "H9",
                "内蔵SSD 1台"));
        cells.putAll(Map.of("I9", "中央工場 1階", "J9", "架空 太郎", "K9", "有", "L9", "有", "M9", "有", "N9", "6-1"));
        byte[] form = Workbook.filled(template.path(), cells);
        page.locator("#code").selectOption("F4");
        page.locator("#kind-file").setInputFiles(new FilePayload("利用端末登録申請書.xlsx", Workbook.TYPE, form));
        page.locator("#store-kind").click();
        assertThat(page.locator("section[aria-labelledby=items-heading]")).containsText(name);
    }

    private Locator row(Page page) {
        return page.locator("main tr").filter(new Locator.FilterOptions().setHasText(name));
    }
}
