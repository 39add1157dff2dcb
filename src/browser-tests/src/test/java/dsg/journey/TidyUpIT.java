package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import dsg.proof.Proves;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The last days of the first contract: its people tidy up. Its dates are put back afterwards. */
@Journey
class TidyUpIT {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final LocalDate today = LocalDate.now(JAPAN);
    private final LocalDate lastTidyDay = today.plusDays(34);
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    /** Fresh in every run, since moved files stay where they have come to. */
    private static final String DRAWING = Folders.fresh("納入図書一式") + ".pdf";

    private static final String PARTS = Folders.fresh("部品表（最終版）") + ".xlsx";
    private static final String DRAFT = Folders.fresh("下書き") + ".pdf";

    private final List<House> houses = new ArrayList<>();

    @BeforeEach
    void remember(House house) {
        houses.add(house);
    }

    @AfterEach
    void inUseAgain() {
        houses.forEach(house -> new Register(house.gateway())
                .setDates(
                        People.CONTRACT,
                        today.withDayOfYear(1),
                        today.plusYears(1),
                        today.plusYears(1).plusMonths(1)));
    }

    @Test
    @Proves(value = "R63", says = "In the tidy period companies move or delete what is left")
    @Proves(value = "R67", says = "Deletion follows coordination with the requesting office")
    @Proves(value = "T9", says = "Deletion needs a recorded coordination, and leaves a record")
    @Proves(
            value = "T17",
            says = "In tidying files are read, taken out, deleted and moved, and the days left are shown")
    @DisplayName("what is left is seen and taken out together, deleted once the office has agreed, and what another"
            + " contract needs is moved there once both offices have")
    void tidyUp(House house) throws IOException {
        String kept = fill(house);
        // later than any count of 14 business days, so that no recount of the portal's own moves it (T18)
        new Register(house.gateway()).setDates(People.CONTRACT, today.minusMonths(6), today.minusDays(1), lastTidyDay);
        takeOut(house, kept);
        String removal = askForDeletion(house);
        agree(house, removal);
        delete(house, removal);
        move(house);
    }

    /** Three files, while there is still time. */
    private static String fill(House house) {
        HomePage home = house.signIn(house.people().prime());
        FolderPage folder = home.folder(Folders.FROM_PRIME);
        String name = Folders.fresh("納入図書");
        folder.createFolder(name);
        folder = folder.folder(name);
        folder.upload(Sample.pdf(DRAWING), Sample.xlsx(PARTS), Sample.pdf(DRAFT));
        for (String file : List.of(DRAWING, PARTS, DRAFT)) {
            folder.transfer(file).becomes("published");
            folder.isListed(file);
        }
        return name;
    }

    private void takeOut(House house, String folder) throws IOException {
        long before = daysLeft();
        Page page = house.signIn(house.people().prime()).page();
        // midnight may pass meanwhile
        assertThat(page.locator(".tidy-banner"))
                .containsText(Pattern.compile("残り(%d|%d)日".formatted(before, daysLeft())));
        Album.look(page, "tidying-home");
        page.locator(".tidy-banner a").click();
        assertThat(page.locator("h1")).hasText("データの整理");
        Album.look(page, "tidying");
        tick(page, DRAWING);
        tick(page, PARTS);
        assertThat(page.locator("#chosen-count")).hasText("2件を選択中");
        Album.look(page, "tidying-chosen");
        Download download =
                page.waitForDownload(() -> page.getByText("まとめて取得（ZIP）").click());
        assertThat(download.suggestedFilename()).isEqualTo("保護情報_一括取得.zip");
        assertThat(namesIn(download.path()))
                .contains(
                        Folders.FROM_PRIME + "/" + folder + "/" + DRAWING,
                        Folders.FROM_PRIME + "/" + folder + "/" + PARTS,
                        "_一覧.csv")
                .hasSize(3);
        page.reload();
        assertThat(row(page, DRAWING)).containsText(house.people().prime().name());
        Download list = page.waitForDownload(() -> page.getByText("一覧をCSVで保存").click());
        assertThat(Files.readString(list.path(), StandardCharsets.UTF_8))
                .startsWith("\uFEFF")
                .contains(DRAFT);
        page.locator(".scopes a").getByText("未取得", Exact.NAME).click();
        assertThat(row(page, DRAFT)).isVisible();
        assertThat(row(page, DRAWING)).hasCount(0);
        row(page, DRAFT).locator("a[href*='folder.xhtml']").click();
        assertThat(page.locator("#upload")).hasCount(0);
    }

    /** Today among them. */
    private long daysLeft() {
        return ChronoUnit.DAYS.between(LocalDate.now(JAPAN), lastTidyDay) + 1;
    }

    private static String askForDeletion(House house) {
        Page page = house.signIn(house.people().prime()).page();
        page.locator(".tidy-banner a").click();
        press(page, "削除を申請");
        assertThat(page.locator(".notice--error")).isVisible();
        Album.look(page, "tidying-nothing");
        page.getByText("データの整理に戻る").click();
        tick(page, DRAFT);
        press(page, "削除を申請");
        Album.look(page, "removal-request");
        page.locator("#because").fill("最終版に置き換わったため");
        page.locator("#send").click();
        assertThat(page.locator(".notice--success")).containsText("申請しました");
        assertThat(page.locator("#execute")).hasCount(0);
        Album.look(page, "removal-requested");
        return page.url().replaceAll(".*[?&]id=([0-9a-f-]{36}).*", "$1");
    }

    private static void agree(House house, String removal) {
        Page page = house.signIn(house.people().office()).page();
        Menu.go(page, "/fileshare/removals.xhtml");
        assertThat(page.locator("h1")).hasText("削除・移動の申請");
        assertThat(page.locator("#in-heading")).isVisible();
        Album.look(page, "removals-office");
        page.locator("a[href$='" + removal + "']").click();
        Album.look(page, "removal-office");
        page.locator("a[href^='/application/decide.xhtml']").click();
        Album.look(page, "removal-decide");
        page.locator("#words").fill("2026年11月24日 担当者と電話で協議");
        page.locator("#accept").click();
        assertThat(page.locator(".notice--success")).containsText("承認しました");
    }

    private static void delete(House house, String removal) {
        Page page = house.signIn(house.people().primesDataManager()).page();
        open(page, "/fileshare/removal.xhtml?id=" + removal);
        page.locator("[commandfor=execution][command=show-modal]").click();
        Album.look(page, "removal-execute");
        page.locator("#execute").click();
        assertThat(page.locator("#progress .status--success")).isVisible(SOON);
        Album.look(page, "removal-done");
        Menu.go(page, "/fileshare/tidying.xhtml");
        assertThat(row(page, DRAFT)).hasCount(0);
    }

    private static void move(House house) {
        Page manager = house.signIn(house.people().primesDataManager()).page();
        manager.locator(".tidy-banner a").click();
        tick(manager, DRAWING);
        press(manager, "移動を申請");
        manager.locator("#target").selectOption(People.THIRD_CONTRACT);
        manager.locator("#because").fill("維持・改修の契約で引き続き使用するため");
        Album.look(manager, "move-request");
        manager.locator("#send").click();
        assertThat(manager.locator(".notice--success")).containsText("申請しました");
        String removal = manager.url().replaceAll(".*[?&]id=([0-9a-f-]{36}).*", "$1");

        Page office = house.signIn(house.people().office()).page();
        open(office, "/fileshare/removal.xhtml?id=" + removal);
        office.locator("a[href^='/application/decide.xhtml']").click();
        Album.look(office, "move-label");
        office.locator("#words").fill("まだ区分を確かめていない");
        office.locator("#accept").click();
        assertThat(office.locator("#acceptance .notice--error")).isVisible();
        office.locator("#label").selectOption("CAUTION");
        office.locator("#put-label").click();
        assertThat(office.locator(".table--items .status--success")).hasCount(1);
        office.locator("#words").fill("移動元として協議済み");
        office.locator("#accept").click();
        assertThat(office.locator(".notice--success")).containsText("承認しました");

        Page there = house.signIn(house.people().managerThere()).page();
        Page officeThere = house.signIn(house.people().officeThere()).page();
        Menu.go(there, "/fileshare/removals.xhtml");
        Await.until(there, "the move is offered to the other contract", () -> {
            there.reload();
            return there.locator("a[href$='" + removal + "']").count() == 1;
        });
        Album.look(there, "removals-arrival");
        there.locator("a[href$='" + removal + "']").click();
        there.locator("#into").selectOption(new SelectOption().setLabel(Folders.FROM_PRIME));
        Album.look(there, "arrival-accept");
        there.locator("#accept").click();
        assertThat(there.locator(".notice--success")).containsText("受入れを記録しました");
        open(officeThere, "/fileshare/arrival.xhtml?id=" + removal);
        officeThere.locator("main a[href^='/application/decide.xhtml']").click();
        officeThere.locator("#words").fill("移動先として協議済み");
        Album.look(officeThere, "arrival-office");
        officeThere.locator("#accept").click();
        assertThat(officeThere.locator(".notice--success")).containsText("承認しました");

        Await.until(manager, "the move is done", () -> {
            manager.reload();
            return manager.locator("#progress .status--success").count() == 1;
        });
        Album.look(manager, "move-done");
        there.locator(".header__service").click();
        FolderPage folder = new HomePage(there).folder(Folders.FROM_PRIME);
        folder.isListed(DRAWING);
        house.store().isConsistent();
    }

    private static void open(Page page, String path) {
        page.navigate(URI.create(page.url()).resolve(path).toString());
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void tick(Page page, String file) {
        row(page, file).locator("input[type=checkbox]").check();
    }

    private static Locator row(Page page, String file) {
        return page.locator(".table--left tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".table__name a").getByText(file, Exact.NAME)));
    }

    private static List<String> namesIn(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
            return zip.stream().map(entry -> entry.getName()).toList();
        }
    }
}
