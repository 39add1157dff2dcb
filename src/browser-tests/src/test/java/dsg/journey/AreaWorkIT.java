package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import dsg.proof.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What people do in an area beside putting in and taking out: they look for files, account for copies, and ask who may what. */
@Journey
class AreaWorkIT {

    private static final Duration LONG = Duration.ofMinutes(2);

    @Test
    @Proves(value = "T54", says = "Files keep their marking, and copies are on a ledger")
    @DisplayName(
            "a file is found by a part of its name, taken out, and its copy is on the ledger until it was destroyed")
    void findAndAccountFor(House house) {
        FolderPage folder = Folders.ofPrime(house, "台帳");
        String name = Folders.fresh("製造図面") + ".pdf";
        folder.upload(Sample.pdf(name));
        folder.transfer(name).becomes("published", LONG);
        Page page = folder.page();
        Menu.go(page, "/fileshare/search.xhtml");
        page.waitForLoadState();
        page.locator("#text").fill(name.substring(2, name.length() - 6).replace('_', '＿'));
        page.locator("#extension").fill("PDF");
        page.locator("#find-do").click();
        Locator found = page.locator("#found tbody tr");
        assertThat(found).hasCount(1);
        assertThat(found).containsText(name);
        Album.look(page, "file-search");
        page.waitForDownload(() -> found.locator("a.table__name").click()).path();

        Menu.go(page, "/fileshare/copies.xhtml");
        Locator line = page.locator("#copies tbody tr").filter(new Locator.FilterOptions().setHasText(name));
        Await.until(page, "the copy is on the ledger", () -> {
            page.reload();
            return line.count() == 1;
        });
        line.locator("a", new Locator.LocatorOptions().setHasText("記録する")).click();
        page.locator("#words").fill("部品の照合のため");
        page.locator("#say-purpose").click();
        assertThat(line).containsText("部品の照合のため");
        Album.look(page, "copies");
        line.locator("a", new Locator.LocatorOptions().setHasText("記録する")).click();
        page.locator("#words").fill("端末から完全に消去した");
        page.locator("#say-destroyed").click();
        assertThat(line).hasCount(0);
        page.getByText("破棄したものも表示する").click();
        assertThat(line).containsText("端末から完全に消去した");
    }

    @Test
    @DisplayName(
            "some files, or a folder with what lies below it, are taken out as one archive with their places in it")
    void manyAtOnce(House house) throws IOException {
        FolderPage folder = Folders.ofPrime(house, "一括");
        folder.upload(Sample.text("一.txt", "一"), Sample.text("二.txt", "二"), Sample.text("三.txt", "三"));
        for (String each : List.of("一.txt", "二.txt", "三.txt")) {
            folder.transfer(each).becomes("published", LONG);
            folder.isListed(each);
        }
        Assertions.assertThat(names(folder.downloadTogether("一.txt", "三.txt")))
                .hasSize(2)
                .allMatch(each -> each.endsWith("一.txt") || each.endsWith("三.txt"));
        Album.look(folder.page(), "folder-selection");
        folder.createFolder("下");
        FolderPage below = folder.folder("下");
        below.upload(Sample.text("四.txt", "四"));
        below.transfer("四.txt").becomes("published", LONG);
        below.page().goBack();
        folder.reload();
        Assertions.assertThat(names(folder.downloadAll())).hasSize(4).anyMatch(each -> each.endsWith("下/四.txt"));
    }

    @Test
    @Proves(
            value = "T46",
            says = "What hides in workbooks and archives is found, and nothing exported is taken for a formula")
    @DisplayName(
            "files and a whole folder that are dropped onto the page come in, the folder with those below it; the list's exports"
                    + " take no name for a formula")
    void dropped(House house) throws IOException {
        FolderPage folder = Folders.ofPrime(house, "落とす");
        Path whole = Sample.folder("部品", Map.of("一覧.txt", "一", "下/詳細.txt", "二"));
        List<String> formulas = List.of("=cmd.txt", "+1.txt", "-1.txt", "@SUM.txt");
        List<Path> held = new ArrayList<>(List.of(whole));
        formulas.forEach(each -> held.add(Sample.text(each, each)));
        folder.drop(held.toArray(Path[]::new));
        for (String each : formulas) {
            folder.transfer(each).becomes("published", LONG);
        }
        folder.transfer("一覧.txt").becomes("published", LONG);
        folder.transfer("詳細.txt").becomes("published", LONG);
        folder.reload();
        Assertions.assertThat(folder.files()).containsExactlyInAnyOrderElementsOf(formulas);

        Assertions.assertThat(Files.readString(folder.list("csv")).lines().skip(1))
                .hasSize(formulas.size())
                .allMatch(line -> formulas.stream().anyMatch(each -> line.startsWith("\"'" + each + "\",")));
        Path book = folder.list("xlsx");
        for (int row = 2; row < 2 + formulas.size(); row++) {
            Assertions.assertThat(formulas).contains(Workbook.text(book, "A" + row));
            Assertions.assertThat(Workbook.isQuoted(book, "A" + row)).isTrue();
        }

        FolderPage inner = folder.folder("部品");
        Assertions.assertThat(inner.files()).containsExactly("一覧.txt");
        Assertions.assertThat(inner.folder("下").files()).containsExactly("詳細.txt");
    }

    /** Of the files in an archive, less the list that it brings along. */
    private static List<String> names(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .filter(each -> each.endsWith(".txt"))
                    .toList();
        }
    }

    @Test
    @Proves(value = "R140", says = "Information more secret than protected information is not brought in")
    @DisplayName(
            "a file that bears a marking of higher secrecy is stopped, by its name or its text, and the page says what"
                    + " to do")
    void marked(House house) {
        FolderPage folder = Folders.ofPrime(house, "区分");
        folder.upload(Sample.text("仕様.txt", "性能諸元\n【極秘】\n最大出力"), Sample.text("秘密保持契約の写し.txt", "秘密保持契約に基づく"));
        Assertions.assertThat(folder.transfer("仕様.txt").becomes("refused", LONG).detail())
                .contains("極秘", "申し出て");
        folder.transfer("秘密保持契約の写し.txt").becomes("published", LONG);
        folder.upload(Sample.text("極秘_図面.txt", "図面"));
        Assertions.assertThat(
                        folder.transfer("極秘_図面.txt").becomes("refused", LONG).detail())
                .contains("極秘");
        Album.look(folder.page(), "marking-refused");
    }

    @Test
    @Proves(value = "R130", says = "A change of rights on users' folders is applied for by the manager")
    @DisplayName("the manager sees who may what and why, asks that a subcontractor see a folder no more, and the office"
            + " agrees")
    void whoMayWhat(House house) {
        FolderPage made = Folders.in(house.signIn(house.people().prime()).folder(Folders.COMMON), "担当外");
        String path = "/fileshare/folder.xhtml?id=" + made.id();
        String name = made.page().locator("h1").innerText();
        Page sub = house.signIn(house.people().subcontractor()).page();
        sub.navigate(address(sub, path));
        assertThat(sub.locator("h1")).containsText("担当外");

        Page manager = house.signIn(house.people().manager()).page();
        manager.navigate(address(manager, path));
        manager.locator("a[href^='/fileshare/rights.xhtml']").click();
        assertThat(manager.locator("main")).containsText("上のフォルダから引き継いだ権限");
        manager.locator("#organisation").selectOption(new SelectOption().setLabel("こかげ架空精機（デモ）"));
        manager.locator("#wanted").selectOption("NONE");
        manager.locator("#access-because").fill("担当範囲ではないため");
        Album.look(manager, "folder-rights");
        manager.locator("#access-do").click();
        assertThat(manager.locator(".notice--success")).containsText("申請しました");

        Page office = house.signIn(house.people().office()).page();
        office.navigate(address(office, "/application/work.xhtml"));
        office.locator("tr", new Page.LocatorOptions().setHasText(name))
                .locator(".table__name a")
                .click();
        assertThat(office.locator("main")).containsText("担当範囲ではないため");
        Album.look(office, "folder-rights-decide");
        office.locator("#accept").click();
        assertThat(office.locator(".notice--success")).containsText("承認しました");

        sub.reload();
        assertThat(sub.locator("main")).not().containsText("担当外");
        manager.reload();
        assertThat(manager.locator("main")).containsText("権限設定の決定により除かれた");
    }

    private static String address(Page page, String path) {
        return page.url().replaceAll("(https://[^/]+).*", "$1") + path;
    }
}
