package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dsg.agent.capture.SimulatedSensor.FingerOf;
import dsg.agent.capture.SimulatedSensor.RightFinger;
import dsg.journey.AccountsPage.Told;
import dsg.proof.Proves;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The main path of the paperwork, from a company that nobody knows to the first login of its first user. */
@Journey
@Tag("long")
class JoiningToLoginIT {

    private static final String MANAGER = "架空 初";
    private static final String USER = "架空 始";

    private final String today = LocalDate.now(ZoneId.of("Asia/Tokyo")).toString();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String code = "main-" + mark;
    private final String company = "架空の主経路企業 " + mark;
    private final String number = "MAIN-" + mark;

    @Test
    @Proves(value = "R80", says = "The company has joined: a notice was issued after the last look at the site")
    @Proves(value = "R81", says = "The contract has the clause or is a case of paragraph 8")
    @Proves(value = "R82", says = "Requesting office and company have both agreed to use the service")
    @Proves(value = "R93", says = "Use begins after these steps")
    @Proves(value = "T24", says = "A company's first manager enrols in person")
    @DisplayName(
            "a mailed F5, a contract by the office's clerk, both consents, F1, account, sheet, enrolment, first login")
    void fromMailToFirstLogin(House house) throws IOException {
        Desk provider = house.at(house.people().provider().terminal());
        provider.signIn(house.people().provider());
        Desk security = house.at(house.people().security().terminal());
        security.signIn(house.people().security());
        AccountsPage accounts = new AccountsPage(provider, security);
        join(provider, security);

        Desk terminal = house.atNew(code + "-01", code);
        Told first = firstManager(provider, accounts);
        enrol(house, security.page(), first, name(MANAGER));
        login(house, terminal, first, name(MANAGER));
        assertThat(terminal.page().locator(".navigation")).not().containsText("共有領域");

        Desk clerk = house.at(house.people().office().terminal());
        login(house, clerk, accounts.another(house.people().office().username(), "office-a", "", "OFFICE_CLERK"), null);
        registerContract(clerk.page());
        openArea(provider);

        Told manager = accounts.another(first.username(), code, number, "PROTECTED_SYSTEM_MANAGER");
        Told office = accounts.another(house.people().office().username(), "office-a", number, "REQUESTING_OFFICE");
        Desk managers = house.desk(house.gateway().demonstration().terminal(code + "-01"));
        login(house, managers, manager, name(MANAGER));
        Path template = template(managers.page());
        store(managers.page(), filled(template), false);
        assertThat(managers.page().locator(".notice--error").first()).containsText("調達要求元の同意");
        Album.look(managers.page(), "main-requirement");

        Desk offices = house.at(house.people().office().terminal());
        login(house, offices, office, null);
        consent(offices);
        consent(managers);
        managers.open("/forms/site.xhtml");
        store(managers.page(), filled(template), true);
        String receipt = managers.page().locator("#state-heading").innerText();

        check(offices.page(), receipt);
        Told user = accountAndSheet(provider, security, managers, receipt);
        enrol(house, security.page(), user, name(USER));
        login(house, house.desk(house.gateway().demonstration().terminal(code + "-01")), user, name(USER));
    }

    private void join(Desk provider, Desk security) throws IOException {
        JoiningPage joining = new JoiningPage(provider);
        Path template = joining.template();
        Map<String, String> cells = new HashMap<>(Map.of(
                "F4",
                code,
                "I4",
                company,
                "C5",
                "架空県架空市",
                "F5",
                "架空 窓口",
                "I5",
                "mado@main.example",
                "C6",
                "本社に1回線",
                "F6",
                "1"));
        cells.putAll(Map.of("B10", "架空本社", "C10", "架空県架空市", "D10", "架空 総", "E10", "架空 責", "G10", "架空 代"));
        joining.readWithFault(Workbook.filled(template, cells), "F10");
        cells.put("F10", name(MANAGER));
        String address = joining.readRight(Workbook.filled(template, cells));
        for (String step : new String[] {"BUSINESS_PLAN", "SECURITY_PLAN", "OFFICERS", "LINE"}) {
            joining.record(step, today);
        }
        new JoiningPage(security).complete(address, today);
        provider.open(address);
    }

    /** The case is open at the provider's desk. */
    private Told firstManager(Desk provider, AccountsPage accounts) {
        new JoiningPage(provider).registerManager(provider.page().url().replaceAll("^https://[^/]+", ""));
        return accounts.ofPerson(name(MANAGER));
    }

    private void registerContract(Page page) {
        Menu.go(page, "/contract/register.xhtml");
        LocalDate day = LocalDate.parse(today);
        fill(
                page,
                Map.of("number", number, "title", "架空の主経路契約", "project", "架空事業", "clerk", "架空 官子", "deputy", "架空 代子"));
        page.locator("#procurement").selectOption("LOCAL");
        page.locator("#prime").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(company));
        fill(
                page,
                Map.of(
                        "from", day.minusDays(1).toString(),
                        "until", day.plusYears(1).toString(),
                        "use-from", day.minusDays(1).toString(),
                        "use-until", day.plusMonths(11).toString(),
                        "document", "契約書 第25条",
                        "designation", "指定書 第3号"));
        page.locator("#kind").selectOption("SPECIAL_CLAUSE");
        Album.look(page, "main-contract");
        page.locator("#register").click();
        assertThat(page.locator(".notice--success")).containsText("契約を登録しました");
        assertThat(page.locator(".tree")).containsText(company);
        assertThat(page.locator(".notice--warning")).containsText("同意");
        Album.look(page, "main-contract-tree");
    }

    /** The provider, once the tree of companies stands. */
    private void openArea(Desk provider) {
        provider.open("/contract/list.xhtml?words=" + number);
        Page page = provider.page();
        page.locator(".table__name a").getByText(number).click();
        page.locator("a[href*='/contract/tree.xhtml']").click();
        page.locator("#open-area").click();
        assertThat(page.locator(".notice--success")).containsText("共有領域を開設しました");
    }

    private void consent(Desk desk) {
        desk.open("/contract/facts.xhtml");
        desk.page().locator("#consent-day").fill(today);
        desk.page().locator("#consent-document").fill("利用に関する協議記録");
        desk.page().locator("#consent-do").click();
        assertThat(desk.page().locator(".notice--success")).containsText("記録しました");
    }

    private Path template(Page page) {
        Menu.go(page, "/forms/site.xhtml");
        Download template = page.waitForDownload(() ->
                page.locator("a[href*='what=template']").getByText(company).click());
        return template.path();
    }

    private static void store(Page page, byte[] form, boolean taken) {
        page.locator("#file").setInputFiles(new FilePayload("利用者登録・削除申請書.xlsx", Workbook.TYPE, form));
        page.locator("#store").click();
        if (taken) {
            assertThat(page.locator(".notice--success")).containsText("受付番号");
        }
    }

    private static void check(Page page, String receipt) {
        Menu.go(page, "/application/work.xhtml");
        link(page, receipt).first().click();
        page.locator("#checking select").first().selectOption("OK");
        page.waitForResponse(
                answer -> answer.request().isNavigationRequest(),
                () -> page.locator("#find").click());
        page.waitForLoadState();
        page.locator("#accept").click();
        assertThat(page.locator(".notice--success")).containsText("承認しました");
    }

    /** The provider registers, the security office approves, the provider issues the sheet, the manager opens it. */
    private Told accountAndSheet(Desk provider, Desk office, Desk managers, String receipt) throws IOException {
        provider.open("/forms/site.xhtml");
        Page page = provider.page();
        page.locator("main .table__name a").getByText(receipt).first().click();
        page.locator("#register").click();
        assertThat(page.locator(".notice--success")).containsText("アカウントを登録しました");
        office.open("/application/work.xhtml");
        Page security = office.page();
        link(security, name(USER)).last().click();
        security.locator("#accept").click();
        assertThat(security.locator(".notice--success")).containsText("承認しました");
        page.reload();
        page.locator("#issue").click();
        assertThat(page.locator(".notice--success")).containsText("パラメータシートを格納し");
        managers.open("/forms/site.xhtml");
        Download sheet = managers.page()
                .waitForDownload(() -> managers.page()
                        .locator("section[aria-labelledby=sheets-heading] tbody a")
                        .first()
                        .click());
        Path file = sheet.path();
        return new Told(Workbook.text(file, "B15"), Workbook.text(file, "D15"));
    }

    private byte[] filled(Path template) throws IOException {
        Map<String, String> cells = new HashMap<>(Map.of(
                "C4",
                "新規",
                "F4",
                today,
                "I6",
                "付帯",
                "C8",
                "架空装備庁 甲課",
                "C12",
                name(MANAGER),
                "C13",
                "hajime@main.example"));
        cells.put("I5", Workbook.text(template, "C6"));
        cells.putAll(Map.of(
                "B17",
                "追加",
                "C17",
                name(USER),
                "D17",
                "カクウ ハジメ",
                "E17",
                "架空部",
                "G17",
                "user-" + mark + "@main.example",
                "I17",
                "架空本社",
                "J17",
                "有",
                "K17",
                "令和8年1月5日",
                "L17",
                "有",
                "M17",
                "はい"));
        cells.putAll(Map.of("O17", "未", "P17", "来訪", "Q17", "する", "R17", "2026年1月10日"));
        return Workbook.filled(template, cells);
    }

    /** The office enrols the person at its station. */
    private static void enrol(House house, Page security, Told who, String name) {
        house.agent().sensor().hold(new FingerOf(name));
        try {
            StationPage station = StationPage.of(security, who.username());
            station.agree();
            station.enrol("main-enrolment");
        } finally {
            house.agent().sensor().hold(new RightFinger());
        }
    }

    /** @param name null for the office's clerk of the demonstration */
    private static void login(House house, Desk desk, Told who, @org.jspecify.annotations.Nullable String name) {
        house.agent()
                .sensor()
                .hold(new FingerOf(name == null ? house.people().office().name() : name));
        try {
            desk.login().signInFirst(who.username(), who.password(), People.freshPassword());
            assertThat(desk.page().locator(".identity")).containsText(who.username());
        } finally {
            house.agent().sensor().hold(new RightFinger());
        }
    }

    private static Locator link(Page page, String text) {
        return page.locator("main tr")
                .filter(new Locator.FilterOptions().setHasText(text))
                .locator("a");
    }

    private static void fill(Page page, Map<String, String> fields) {
        fields.forEach((id, text) -> page.locator("#" + id).fill(text));
    }

    private String name(String of) {
        return of + mark;
    }
}
