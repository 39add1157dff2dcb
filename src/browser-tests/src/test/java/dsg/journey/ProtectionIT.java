package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import dsg.proof.Proves;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terminals are protected: the desks' pages, and a terminal with its agent's real duties behind them. */
@Journey
@Tag("long")
class ProtectionIT {

    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    @Test
    @Proves(
            value = "R26",
            says = "Terminals are audited for vulnerabilities, and the company gets the results as needed")
    @Proves(value = "R37", says = "Patches are offered to terminals")
    @DisplayName(
            "a feed is imported, a terminal's finding shown, the patch approved by two, installed by apt and proven by"
                    + " the inventory")
    void mended(House house, @TempDir Path folder) throws Exception {
        try (ProtectedTerminal terminal = new ProtectedTerminal(house.gateway(), "prime-01", folder)) {
            terminal.install(terminal.build("1.0"));
            carry(house, "feeds", "tracker.json", """
                {"dsg-tiny": {"CVE-2026-70001": {"releases": {"bookworm":
                  {"status": "resolved", "fixed_version": "1.1", "urgency": "high"}}},
                  "CVE-2026-7": {"releases": {}}}}
                """.getBytes(US_ASCII));
            carry(house, "patches", "dsg-tiny_1.1_all.deb", Files.readAllBytes(terminal.build("1.1")));
            Desk provider = house.at(house.people().provider().terminal());
            provider.signIn(house.people().provider());
            Page page = provider.page();
            open(provider, "/vulnerability/audit.xhtml");
            page.locator("#kind").selectOption("DEBIAN");
            page.locator("#file").selectOption("tracker.json");
            page.locator("#origin").fill("架空の担当者が架空の日に入手");
            page.locator("#dated").fill(today.toString());
            page.locator("#import").click();
            assertThat(page.locator(".notice--success").first()).containsText("取り込みました");
            assertThat(page.locator("#coverage")).containsText("CVE-2026-7");
            open(provider, "/patch/catalogue.xhtml");
            page.locator("#terminal").selectOption(new SelectOption().setLabel("prime-01 あおぞら架空重工（デモ）"));
            page.locator("#take").click();
            assertThat(page.locator(".notice--success").first()).isVisible();
            assertThat(page.locator("#ring")).containsText("prime-01");
            audit(provider, "CVE-2026-70001");
            Album.look(page, "vulnerability-audit");

            Desk manager = house.at(house.people().manager().terminal());
            manager.signIn(house.people().manager());
            manager.open("/vulnerability/own.xhtml");
            assertThat(manager.page().locator("#findings")).containsText("CVE-2026-70001");
            Album.look(manager.page(), "vulnerability-own");

            propose(provider);
            Desk office = house.at(house.people().security().terminal());
            office.signIn(house.people().security());
            accept(office, "dsg-tiny 1.1");
            open(provider, "/patch/catalogue.xhtml");
            row(page, "#patches", "dsg-tiny").getByText("先行配信する").click();
            assertThat(page.locator(".notice--success").first()).containsText("先行配信を始めました");
            awaitText(provider, "/patch/catalogue.xhtml", "#compliance", "適用を確認");
            Album.look(page, "patch-catalogue");
            row(page, "#patches", "dsg-tiny").getByText("すべてに配信する").click();
            assertThat(page.locator(".notice--success").first()).containsText("すべての端末");
            open(provider, "/vulnerability/audit.xhtml");
            page.locator("#run").click();
            assertThat(page.locator("#last-audit")).containsText("解消 1件");
            manager.open("/patch/own.xhtml");
            assertThat(manager.page().locator("#compliance")).containsText("適用を確認");
            Album.look(manager.page(), "patch-own");
        }
    }

    @Test
    @Proves(value = "R24", says = "Terminals are protected from malware with the latest definitions")
    @DisplayName(
            "definitions are tried and released, the terminal proves that it has loaded them, and what it finds in a"
                    + " zip is sealed away")
    void definitions(House house, @TempDir Path folder) throws Exception {
        try (ProtectedTerminal terminal = new ProtectedTerminal(house.gateway(), "prime-01", folder)) {
            carry(
                    house,
                    "definitions",
                    "daily.ndb",
                    ("Eicar-Test:0:*:" + HexFormat.of().formatHex(EICAR.getBytes(US_ASCII)) + "\n").getBytes(US_ASCII));
            Desk provider = house.at(house.people().provider().terminal());
            provider.signIn(house.people().provider());
            Page page = provider.page();
            open(provider, "/malware/desk.xhtml");
            page.locator("#file").selectOption("daily.ndb");
            page.locator("#origin").fill("架空の入手元");
            page.locator("#try").click();
            assertThat(page.locator("#sets")).containsText("試験に合格");
            open(provider, "/patch/catalogue.xhtml");
            page.locator("#terminal").selectOption(new SelectOption().setLabel("prime-01 あおぞら架空重工（デモ）"));
            page.locator("#take").click();
            assertThat(page.locator(".notice--success").first()).isVisible();
            assertThat(page.locator("#ring")).containsText("prime-01");
            open(provider, "/malware/desk.xhtml");
            page.getByText("先行配信する").first().click();
            assertThat(page.locator("main")).containsText("自分が持ち込んだ定義ファイルは、配信できません");
            Desk soc = house.at(house.people().soc().terminal());
            soc.signIn(house.people().soc());
            soc.open("/malware/desk.xhtml");
            soc.page().getByText("先行配信する").first().click();
            assertThat(soc.page().locator(".notice--success").first()).containsText("先行配信を始めました");
            awaitText(provider, "/malware/desk.xhtml", "#sets", "確認済み 1台");
            page.getByText("すべてに配信する").first().click();
            assertThat(page.locator(".notice--success").first()).containsText("すべての端末");
            Path packed = terminal.documents().resolve("packed.zip");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(packed))) {
                zip.putNextEntry(new ZipEntry("inner/eicar.com"));
                zip.write(EICAR.getBytes(US_ASCII));
            }
            awaitText(provider, "/malware/desk.xhtml", "#found", "隔離保管済み");
            assertThat(page.locator("#found")).containsText("packed.zip");
            Assertions.assertThat(packed).doesNotExist();
            Album.look(page, "malware-desk");
            Desk manager = house.at(house.people().manager().terminal());
            manager.signIn(house.people().manager());
            manager.open("/malware/own.xhtml");
            assertThat(manager.page().locator("#found")).containsText("packed.zip");
            exported(house, provider, manager);
            Album.look(manager.page(), "malware-own");
        }
    }

    /** The links beside the list give both files, to the desk and to the company; to nobody else, whatever the address. */
    private static void exported(House house, Desk provider, Desk manager) {
        for (Desk each : List.of(provider, manager)) {
            Locator links = each.page().locator("#found .title a");
            assertThat(links).hasCount(2);
            APIResponse csv = each.ask(links.first().getAttribute("href"));
            Assertions.assertThat(csv.headers().get("content-disposition")).contains("malware-found.csv");
            Assertions.assertThat(csv.text())
                    .startsWith("\uFEFF\"received_at\",")
                    .contains("packed.zip");
            APIResponse book = each.ask(links.last().getAttribute("href"));
            Assertions.assertThat(book.headers()).containsEntry("content-type", Workbook.TYPE);
            Assertions.assertThat(book.body()).startsWith('P', 'K');
            Assertions.assertThat(each.ask("/malware/export/nothing.csv").status())
                    .isEqualTo(404);
        }
        Desk user = house.at(house.people().prime().terminal());
        user.signIn(house.people().prime());
        Assertions.assertThat(user.ask("/malware/export/found.csv").status()).isEqualTo(403);
    }

    @Test
    @Proves(
            value = "R25",
            says = "Unknown threats are found, the SOC is told, the terminal isolated, evidence kept and the cause"
                    + " analysed")
    @DisplayName("what is begun on the terminal is detected, the terminal isolated by one, its evidence opened, and"
            + " released by two")
    void isolated(House house, @TempDir Path folder) throws Exception {
        try (ProtectedTerminal terminal = new ProtectedTerminal(house.gateway(), "prime-01", folder)) {
            Desk provider = house.at(house.people().provider().terminal());
            provider.signIn(house.people().provider());
            Page page = provider.page();
            Process shell = new ProcessBuilder("bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9; cat; true").start();
            try {
                awaitText(provider, "/threat/desk.xhtml", "#detections", "外部から操作されるシェル");
            } finally {
                shell.descendants().forEach(ProcessHandle::destroyForcibly);
                shell.destroyForcibly();
            }
            page.locator("#terminal").selectOption(new SelectOption().setLabel("prime-01 あおぞら架空重工（デモ）"));
            page.locator("#because").fill("架空の検知のため隔離します。");
            page.locator("#isolate").click();
            assertThat(page.locator(".notice--success").first()).containsText("隔離しました");
            awaitText(provider, "/threat/desk.xhtml", "#isolations", "端末で有効");
            Assertions.assertThat(terminal.isShutOff()).isTrue();
            awaitText(provider, "/threat/desk.xhtml", "#evidence", "prime-01");
            Assertions.assertThat(
                            provider.ask(page.locator("#evidence td a").first().getAttribute("href"))
                                    .headers())
                    .containsEntry("content-type", "application/zip");
            Album.look(page, "threat-desk");
            page.locator("#isolation").selectOption(new SelectOption().setIndex(0));
            page.locator("#cause").fill("架空の試験によるもの。");
            page.locator("#ask-release").click();
            assertThat(page.locator(".notice--success").first()).containsText("解除を申請しました");
            Desk office = house.at(house.people().security().terminal());
            office.signIn(house.people().security());
            accept(office, "prime-01");
            awaitText(provider, "/threat/desk.xhtml", "#isolations", "解除済み");
            Await.until(page, "the network is back", () -> !shutOff(terminal));
            Desk manager = house.at(house.people().manager().terminal());
            manager.signIn(house.people().manager());
            manager.open("/threat/own.xhtml");
            assertThat(manager.page().locator("#isolations")).containsText("解除済み");
            Album.look(manager.page(), "threat-own");
        }
    }

    private static boolean shutOff(ProtectedTerminal terminal) {
        try {
            return terminal.isShutOff();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException end) {
            throw new IllegalStateException(end);
        }
    }

    private void propose(Desk provider) {
        Page page = provider.page();
        open(provider, "/patch/catalogue.xhtml");
        page.locator("#file").selectOption("dsg-tiny_1.1_all.deb");
        page.locator("#origin").fill("架空の入手元");
        page.locator("#mends").fill("CVE-2026-70001");
        page.locator("#deadline").fill(today.plusDays(14).toString());
        page.locator("#propose").click();
        assertThat(page.locator(".notice--success").first()).containsText("申請しました");
    }

    /** The inventory comes through the channel: until it is there, an audit finds nothing. */
    private static void audit(Desk provider, String cve) {
        Page page = provider.page();
        Await.until(page, "the terminal's packages are known", () -> {
            open(provider, "/vulnerability/audit.xhtml");
            page.locator("#run").click();
            assertThat(page.locator(".notice--success").first()).containsText("監査を実施しました");
            return page.locator("#findings").innerText().contains(cve);
        });
    }

    private static void accept(Desk office, String title) {
        Page page = office.page();
        office.open("/application/work.xhtml");
        row(page, "main", title).locator("a").first().click();
        Album.look(page, "application-" + title.replace(' ', '-'));
        page.locator("#accept").click();
        assertThat(page.locator("#accept")).hasCount(0);
    }

    /** What was pressed before has told its end before its page has come whole; a page on its way keeps another from being opened. */
    private static void open(Desk desk, String address) {
        desk.page().waitForLoadState();
        desk.open(address);
    }

    private static void awaitText(Desk desk, String address, String place, String text) {
        Await.until(desk.page(), text, () -> {
            open(desk, address);
            return desk.page().locator(place).innerText().contains(text);
        });
    }

    private static Locator row(Page page, String place, String text) {
        return page.locator(place + " tr")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private static void carry(House house, String use, String name, byte[] content) throws IOException {
        Path folder = Files.createDirectories(
                house.gateway().store().resolveSibling("carried-in").resolve(use));
        Files.write(folder.resolve(name), content);
    }
}
