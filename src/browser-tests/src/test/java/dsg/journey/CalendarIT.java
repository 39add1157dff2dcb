package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dsg.proof.Proves;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The calendar on the screen. What is put in force here is taken back, so that no other journey counts by it. */
@Journey
class CalendarIT {

    private static final String SPECIAL = "2027/6/14,休日（特別）";

    @Test
    @Proves(value = "A3", says = "The calendar is changed by a person, in versions, with its differences shown first")
    @DisplayName(
            "an import shows its differences first, becomes a version with source and person, and the one before stays")
    void importing(House house) {
        Desk desk = house.at(house.people().provider().terminal());
        CalendarPage calendar = desk.signIn(house.people().provider()).calendar();
        asPublished(calendar);
        calendar = calendarOf(desk);
        String before = calendar.versions().getFirst();
        int number = Integer.parseInt(before.replaceAll("^第(\\d+)版.*", "$1"));

        calendar.beginImport();
        Album.look(desk.page(), "calendar-import");
        CalendarPage.hand(desk.page(), "syukujitsu.csv", Holidays.csv(SPECIAL));
        assertThat(CalendarPage.changes(desk.page()))
                .singleElement()
                .asString()
                .contains("2027年6月14日（月）", "令和9年6月14日", "追加", "休日（特別）");
        Album.look(desk.page(), "calendar-changes");
        calendar = CalendarPage.confirm(desk.page(), "特別の法律による休日");
        assertThat(calendar.versions().getFirst())
                .contains(
                        "第" + (number + 1) + "版",
                        "適用中",
                        "内閣府の祝日CSVの取込み",
                        house.people().provider().name(),
                        "特別の法律");
        calendar = calendar.year("2027");
        assertThat(calendar.holidays()).anyMatch(line -> line.contains("6月14日（月）") && line.contains("特別の法律による休日"));
        Album.look(desk.page(), "calendar");
        assertThat(calendar.version(number).holidays()).noneMatch(line -> line.contains("6月14日"));
        Album.look(desk.page(), "calendar-earlier");

        asPublished(calendarOf(desk));
        calendar = calendarOf(desk).year("2028");
        assertThat(calendar.holidays()).isNotEmpty().allMatch(line -> line.contains("計算値・未公示"));
        Album.look(desk.page(), "calendar-computed");
    }

    @Test
    @Proves(
            value = "A3",
            says = "Holidays are those of the law, from the Cabinet Office's list where it is published, else"
                    + " computed and flagged")
    @DisplayName("what is not the Cabinet Office's file is refused in plain words, and another can be chosen")
    void refusedFiles(House house) {
        Desk desk = house.at(house.people().security().terminal());
        desk.signIn(house.people().security()).calendar().beginImport();
        Page page = desk.page();
        page.locator("#read").click();
        assertThat(page.locator(".notice--error")).containsText("ファイルが選ばれていません");
        CalendarPage.hand(page, "syukujitsu.csv", "日付,名称\n2026/1/1,元日\n".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator(".notice--error")).containsText("内閣府から取得したままのファイル");
        byte[] whole = Holidays.csv("");
        int cut = new String(whole, StandardCharsets.ISO_8859_1).indexOf("2027/9/20,");
        CalendarPage.hand(page, "syukujitsu.csv", Arrays.copyOf(whole, cut));
        assertThat(page.locator(".notice--error")).containsText("2027年の祝日がそろっていません");
        Album.look(page, "calendar-import-refused");
        CalendarPage.hand(page, "syukujitsu.csv", Holidays.csv("2027/6/31,無い日"));
        assertThat(page.locator(".notice--error")).containsText("行目の日付は存在しません");
        CalendarPage.hand(page, "syukujitsu.csv", new byte[300_000]);
        assertThat(page.locator(".notice--error")).containsText("256KBまで");
        for (int megabytes : new int[] {3, 8}) {
            desk.open("/calendar/import.xhtml");
            CalendarPage.hand(page, "syukujitsu.csv", new byte[megabytes << 20]);
            assertThat(page.locator("#file-error")).containsText("256KBまで");
        }
        Album.look(page, "calendar-import-large");
        CalendarPage.hand(page, "syukujitsu.csv", Holidays.csv(SPECIAL));
        assertThat(CalendarPage.changes(page)).isNotEmpty();
        page.locator("#discard").click();
        assertThat(page.locator("#file")).isVisible();
    }

    @Test
    @Proves(value = "A3", says = "Year-end counts or not by a setting of each use")
    @DisplayName("year-end is closed for one use, which shows in the count, and opened again")
    void yearEnd(House house) {
        Desk desk = house.at(house.people().security().terminal());
        CalendarPage calendar = desk.signIn(house.people().security()).calendar();
        if (calendar.closings().getFirst().contains("12月")) {
            calendar.beginYearEnd();
            calendar = CalendarPage.close(desk.page(), "TIDY_PERIOD", false, "前の試験の後始末");
        }
        calendar.beginYearEnd();
        Album.look(desk.page(), "calendar-year-end");
        calendar = CalendarPage.close(desk.page(), "TIDY_PERIOD", true, "年末年始は整理できないため");
        assertThat(calendar.closings().getFirst()).isEqualTo("データ整理期間 12月29日から1月3日まで");
        assertThat(calendar.closings().get(1)).isEqualTo("ヘルプデスク 休みとしない（数える）");
        assertThat(countOf(desk, "2026-12-25")).isEqualTo("2027年1月21日（木）");
        calendar = calendarOf(desk);
        calendar.beginYearEnd();
        CalendarPage.close(desk.page(), "TIDY_PERIOD", false, "元に戻すため");
        assertThat(countOf(desk, "2026-12-25")).isEqualTo("2027年1月18日（月）");
    }

    @Test
    @Proves(
            value = "R63",
            says = "A tidy period of 14 days without Saturdays, Sundays and holidays follows the use period")
    @DisplayName("「なぜこの日か」 shows every day of the count, with the keyboard alone and on a narrow screen")
    void why(House house) {
        Person user = house.people().prime();
        Desk desk = house.at(user.terminal());
        desk.signIn(user);
        assertThat(countOf(desk, "令和8年4月24日")).isEqualTo("2026年5月20日（水）");
        assertThat(countOf(desk, "１４", "令和８年４月２４日")).isEqualTo("2026年5月20日（水）");
        Page page = desk.page();
        Album.look(page, "calendar-count");
        page.setViewportSize(320, 640);
        Hands hands = new Hands(page);
        hands.tabTo("[commandfor=why][command=show-modal]");
        page.keyboard().press("Enter");
        assertThat(page.locator("#why")).isVisible();
        assertThat(page.locator("#why h2")).isInViewport();
        assertThat(page.locator("#why tbody tr")).hasCount(26);
        assertThat(page.locator("#why tbody tr").nth(0)).containsText("土曜日");
        assertThat(page.locator("#why tbody tr").nth(4)).containsText("昭和の日");
        assertThat(page.locator("#why tbody tr").nth(11)).containsText("休日（振替休日）");
        assertThat(page.locator("#why tbody tr").nth(25)).containsText("14日目");
        page.setViewportSize(1280, 900);
        Album.look(page, "calendar-why");
        page.keyboard().press("Escape");
        assertThat(page.locator("#why")).isHidden();
        assertThat(page.locator("[commandfor=why][command=show-modal]")).isFocused();

        assertThat(countOf(desk, "2031-04-25")).isEqualTo("2031年5月20日（火）");
        page.locator("[commandfor=why][command=show-modal]").click();
        assertThat(page.locator("#why .notice--info")).containsText("公示されると、この日は変わることがあります");
        Album.look(page, "calendar-why-computed");
    }

    @Test
    @Proves(value = "R50", says = "The services run around the clock, and announced maintenance is shown against that")
    @Proves(value = "R51", says = "The help desk answers on weekdays from 9 to 18, and takes mail and chat at any time")
    @Proves(
            value = "R52",
            says = "Joining support answers on weekdays from 8:30 to 17:15, and takes forms and mail at any time")
    @Proves(value = "B3", says = "Each desk has its own calendar, and a ticket's time runs in its hours only")
    @DisplayName("the hours of the desks, and maintenance against 24/365, announced and called off")
    void hours(House house) {
        Desk desk = house.at(house.people().provider().terminal());
        desk.signIn(house.people().provider());
        desk.open("/calendar/hours.xhtml");
        Page page = desk.page();
        assertThat(page.locator("section[aria-labelledby=desks-heading] tbody tr")
                        .nth(0))
                .containsText("平日 09:00から18:00まで");
        assertThat(page.locator("section[aria-labelledby=desks-heading] tbody tr")
                        .nth(1))
                .containsText("平日 08:30から17:15まで");
        page.locator("#from").fill("2099年12月5日 22:00");
        page.locator("#until").fill("2099年12月5日 21:00");
        page.locator("#words").fill("ファイルの共有が利用できません。機器の更新のためです。");
        page.locator("#announce").click();
        assertThat(page.locator(".notice--error")).containsText("始まりより後");
        page.locator("#until").fill("令和81年12月6日 4:00");
        page.locator("#announce").click();
        assertThat(page.locator(".notice--success")).containsText("計画停止をお知らせしました");
        Album.look(page, "calendar-hours");

        Person user = house.people().prime();
        Desk reader = house.at(user.terminal());
        reader.signIn(user);
        reader.page().locator(".footer a[href='/calendar/hours.xhtml']").click();
        assertThat(reader.page().locator("#maintenances tbody tr").last()).containsText("2099年12月5日");
        assertThat(reader.page().locator("#announce")).hasCount(0);
        Album.look(reader.page(), "calendar-hours-reader");

        Page another = desk.newTab();
        desk.open(another, "/calendar/hours.xhtml");
        another.locator("#from").fill("2099年12月1日 22:00");
        another.locator("#until").fill("2099年12月2日 4:00");
        another.locator("#words").fill("先に行う計画停止です。");
        another.locator("#announce").click();
        assertThat(another.locator(".notice--success")).containsText("計画停止をお知らせしました");

        // what stands in this row is another one by now; the button still means the one that it was drawn with
        page.locator("#maintenances tbody tr")
                .last()
                .locator("button[type=submit]")
                .click();
        assertThat(page.locator(".notice--success")).containsText("計画停止を取りやめました");
        assertThat(page.locator("#maintenances tbody tr").last()).containsText("2099年12月5日");
        assertThat(page.locator("#maintenances tbody tr").last().locator("button[type=submit]"))
                .hasCount(0);
        Locator earlier =
                page.locator("#maintenances tbody tr").filter(new Locator.FilterOptions().setHasText("先に行う計画停止です。"));
        assertThat(earlier.last().locator("button[type=submit]")).hasCount(1);
        earlier.last().locator("button[type=submit]").click();
        assertThat(earlier.last().locator("button[type=submit]")).hasCount(0);
    }

    private static CalendarPage calendarOf(Desk desk) {
        desk.open("/calendar/list.xhtml");
        return new CalendarPage(desk.page());
    }

    private static String countOf(Desk desk, String after) {
        return countOf(desk, "14", after);
    }

    private static String countOf(Desk desk, String days, String after) {
        desk.open("/calendar/count.xhtml?use=TIDY_PERIOD&days=" + URLEncoder.encode(days, StandardCharsets.UTF_8)
                + "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8));
        return desk.page()
                .locator(".card > .weekday")
                .innerText()
                .lines()
                .findFirst()
                .orElse("");
    }

    /** Imports the published file unless it says the same as the calendar in force. */
    private static void asPublished(CalendarPage calendar) {
        calendar.beginImport();
        Page page = calendar.page();
        CalendarPage.hand(page, "syukujitsu.csv", Holidays.csv(""));
        assertThat(page.locator("#changes-heading, .notice--error").first()).isVisible();
        if (page.locator("#confirm").isVisible()) {
            CalendarPage.confirm(page, "公表された祝日のとおり");
        }
    }
}
