package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dsg.proof.Proves;
import dsg.protocol.evidence.Verifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contract's end on the screen: held, let go, its key destroyed by two people, the record verified by anybody. */
@Journey
@Tag("long")
class KeyDestructionIT {

    @TempDir
    Path saved;

    @Test
    @Proves(value = "T19", says = "After closing the contract's key is destroyed, so that backups are unreadable too")
    @Proves(value = "T48", says = "Nobody approves what they applied for")
    @DisplayName("a closed contract is held, then released by two people; its key goes by two people, and the record"
            + " verifies")
    void endOfAContract(House house) throws Exception {
        String number = "ENDED-" + UUID.randomUUID().toString().substring(0, 8);
        Desk office = house.at(house.people().security().terminal());
        office.signIn(house.people().security());
        Desk provider = house.at(house.people().provider().terminal());
        provider.signIn(house.people().provider());

        try (LogTable table = new LogTable(house.gateway())) {
            table.execute("insert into contract (id, version, number, title, contract_from, contract_until, use_from,"
                    + " use_until, tidy_until) values ('" + UUID.randomUUID() + "', 0, '" + number
                    + "', '架空の終わった契約', current_date - 190, current_date - 60, current_date - 190, current_date - 90,"
                    + " current_date - 60)");
            Await.until(
                    provider.page(),
                    "its destruction is due",
                    () -> table.number("select count(*) from key_destruction d join contract c"
                                    + " on c.id = d.contract where c.number = '" + number + "'")
                            == 1);
        }
        hold(office, number);
        provider.open("/destruction/list.xhtml");
        Album.look(provider.page(), "destruction-list");
        provider.page().getByText(number).click();
        assertThat(provider.page().locator("main")).containsText("保全中です");
        assertThat(provider.page().locator("#propose")).hasCount(0);
        Album.look(provider.page(), "destruction-held");
        endOfHold(office, provider, number);

        provider.open("/destruction/list.xhtml");
        provider.page().getByText(number).click();
        Album.look(provider.page(), "destruction-due");
        provider.page().locator("#propose").click();
        assertThat(provider.page().locator(".notice--success")).containsText("承認を待っています");
        decide(office, number, "destruction-decision");
        provider.page().reload();
        Await.until(provider.page(), "the key is destroyed", () -> {
            provider.page().reload();
            return provider.page().locator("#state").innerText().equals("破棄済み");
        });
        Album.look(provider.page(), "destruction-done");
        Path record = save(provider.page(), "#record", "record.json");
        Path sheet = save(provider.page(), "#sheet", "record.pdf");
        Path key = save(provider.page(), "#key", "destruction.pem");
        verifies(key, record, number);
        verifies(key, sheet, number);
    }

    private static void verifies(Path key, Path record, String number) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int ended = Verifier.run(
                List.of("destruction", key.toString(), record.toString()),
                new PrintStream(said, true, StandardCharsets.UTF_8));
        Assertions.assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("OK")
                .contains(number);
        Assertions.assertThat(ended).isZero();
    }

    private static void hold(Desk desk, String number) {
        desk.open("/hold/list.xhtml");
        Page page = desk.page();
        page.locator("#kind").selectOption("LEGAL");
        page.locator("#type").selectOption("CONTRACT");
        page.locator("#thing").fill(number);
        page.locator("#because").fill("架空の監査のため");
        page.locator("#review")
                .fill(LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(30).toString());
        page.locator("#place").click();
        assertThat(page.locator(".notice--success")).containsText("保全しました");
        Album.look(page, "holds");
    }

    /** One asks, another decides. */
    private static void endOfHold(Desk asks, Desk decides, String number) {
        asks.open("/hold/list.xhtml");
        Page page = asks.page();
        page.locator("tr")
                .filter(new Locator.FilterOptions().setHasText(number))
                .locator("a.end")
                .click();
        page.locator("#because").fill("架空の監査が終わったため");
        Album.look(page, "hold-end");
        page.locator("#propose").click();
        assertThat(page.locator(".notice--success")).containsText("別の人の承認");
        decide(decides, "架空の監査のため", "hold-decision");
    }

    private static void decide(Desk desk, String title, String picture) {
        desk.open("/application/work.xhtml");
        Page page = desk.page();
        page.locator("tr")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first()
                .locator("a")
                .first()
                .click();
        Album.look(page, picture);
        page.locator("#accept").click();
        assertThat(page.locator("#accept")).hasCount(0);
    }

    private Path save(Page page, String link, String name) throws IOException {
        Download download = page.waitForDownload(() -> page.locator(link).click());
        Path file = saved.resolve(name);
        download.saveAs(file);
        return file;
    }
}
