package dsg.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.access.RuleBroken;
import dsg.platform.calendar.BusinessDays;
import dsg.platform.calendar.CalendarChanged;
import dsg.platform.calendar.CalendarOrigin;
import dsg.platform.calendar.CalendarUse;
import dsg.platform.calendar.CalendarVersion;
import dsg.platform.calendar.Calendars;
import dsg.platform.calendar.Holiday;
import dsg.platform.calendar.HolidayKind;
import dsg.platform.calendar.HolidayRules;
import dsg.platform.calendar.HolidayTable;
import dsg.platform.calendar.HolidayTableId;
import dsg.platform.calendar.Officially;
import dsg.platform.calendar.YearEnd;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.AuditRows;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Puts versions in force and leaves the calendar as the rules have it, so that no other test counts by a day of this one. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class CalendarsIT {

    private static final String PROVIDER = "架空 運子";
    private static final String OFFICE = "架空 管太";
    private static final String USER = "架空 青子";
    private static final LocalDate SPECIAL = LocalDate.of(2027, 6, 14);

    @Inject
    Acting acting;

    @Inject
    AuditRows audit;

    @Inject
    HolidayTables tables;

    @Inject
    ServiceHours hours;

    @Inject
    Calendars calendars;

    @Inject
    CalendarWatch watch;

    @Resource
    ManagedExecutorService executor;

    @Resource(lookup = "java:jboss/datasources/Portal")
    DataSource database;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @BeforeEach
    @AfterEach
    void asTheRulesHaveIt() throws Exception {
        watch.forget();
        try {
            acting.as(PROVIDER, () -> tables.putInForce(file(""), inForce(), "back to the rules"));
        } catch (RuleBroken nothingToDo) {
            assertThat(nothingToDo).hasMessage("calendar.file.same");
        }
        if (!calendars.inForce().closings().isEmpty()) {
            acting.as(PROVIDER, () -> tables.closeAtYearEnd(Map.of(), inForce(), "back to the words of the manual"));
        }
        watch.forget();
    }

    @Test
    @Proves(
            value = "A3",
            says = "Holidays are those of the law, from the Cabinet Office's list where it is published, else"
                    + " computed and flagged")
    @DisplayName("the first version is made by the rules of the law, everything in it flagged as computed")
    void beginsWithTheRules() {
        CalendarVersion first = calendars.versions().getLast();
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.origin()).isEqualTo(CalendarOrigin.RULES);
        assertThat(first.by()).isNull();
        HolidayTable table = calendars.version(first.id());
        assertThat(List.copyOf(table.all())).isEqualTo(HolidayRules.all());
        assertThat(table.officially().isNothing()).isTrue();
    }

    @Test
    @Proves(value = "A3", says = "The calendar is changed by a person, in versions, with its differences shown first")
    @DisplayName(
            "an import is a new version with its source, digest, person and reason; the one before stays as it was")
    void importing() throws Exception {
        BusinessDays before = calendars.days(CalendarUse.TIDY_PERIOD);
        LocalDate closing = before.nth(LocalDate.of(2027, 6, 1), 14);
        ImportPreview preview = acting.as(OFFICE, () -> tables.preview(file("休日（特別）")));
        assertThat(preview.changes()).containsExactly(new DayChange(SPECIAL, "", "休日（特別）"));
        HolidayTableId added = acting.as(OFFICE, () -> tables.putInForce(file("休日（特別）"), preview.instead(), " 特別の法律 "));

        HolidayTable now = calendars.inForce();
        assertThat(now.id()).isEqualTo(added);
        assertThat(now.officially()).isEqualTo(new Officially(1955, 2027));
        assertThat(now.holiday(SPECIAL)).contains(new Holiday(SPECIAL, "休日（特別）", HolidayKind.ONE_OFF, false));
        VersionRow row = acting.as(USER, () -> tables.page(null)).versions().getFirst();
        assertThat(row.by()).isEqualTo(OFFICE);
        assertThat(row.version().origin()).isEqualTo(CalendarOrigin.CABINET_OFFICE);
        assertThat(row.version().digest()).isEqualTo(preview.digest());
        assertThat(row.version().reason()).isEqualTo("特別の法律");

        assertThat(calendars.days(CalendarUse.TIDY_PERIOD).nth(LocalDate.of(2027, 6, 1), 14))
                .isEqualTo(closing.plusDays(1));
        assertThat(calendars.days(CalendarUse.TIDY_PERIOD, before.table().id()).nth(LocalDate.of(2027, 6, 1), 14))
                .isEqualTo(closing);
        assertThat(audit.of(OFFICE, "IMPORT_HOLIDAYS")).last().isEqualTo("OK");
    }

    @Test
    @Proves(value = "T18", says = "A changed calendar counts anew, and never shortens what was published")
    @DisplayName("whoever has computed dates hears of a new version inside its transaction, and can stop it")
    void observersAreToldInTheTransaction() throws Exception {
        HolidayTableId before = inForce();
        HolidayTableId added = acting.as(PROVIDER, () -> tables.putInForce(file("休日（特別）"), before, "law"));
        assertThat(watch.heard()).containsExactly(new CalendarChanged(before, added));

        watch.refuse();
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> tables.putInForce(file(""), added, "law")))
                .isInstanceOf(Exception.class);
        assertThat(inForce()).isEqualTo(added);
        assertThat(audit.of(PROVIDER, "IMPORT_HOLIDAYS")).last().asString().startsWith("FAILED");
    }

    @Test
    @Proves(value = "A3", says = "The calendar is changed by a person, in versions, with its differences shown first")
    @DisplayName("looking at a file changes nothing, a bad file changes nothing, and both are on the log")
    void nothingHalfDone() throws Exception {
        int versions = calendars.versions().size();
        acting.as(PROVIDER, () -> tables.preview(file("休日（特別）")));
        byte[] bad =
                "国民の祝日・休日月日,国民の祝日・休日名称\r\n2027/1/1,元日\r\n2027/2/30,無い日\r\n".getBytes(Charset.forName("windows-31j"));
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> tables.preview(bad))).hasMessage("calendar.file.day");
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> tables.putInForce(bad, inForce(), "law")))
                .hasMessage("calendar.file.day");
        assertThat(calendars.versions()).hasSize(versions);
        assertThat(audit.of(PROVIDER, "IMPORT_HOLIDAYS")).last().isEqualTo("REFUSED calendar.file.day");
    }

    @Test
    @DisplayName("a file that says the same, one that lacks official years, and one without a reason are refused")
    void pointlessImports() {
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> tables.preview(file(""))))
                .hasMessage("calendar.file.same");
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> tables.preview(lines(1955, 2026, ""))))
                .hasMessage("calendar.file.older");
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> tables.putInForce(file("休日（特別）"), inForce(), " ")))
                .hasMessage("calendar.reason.length");
    }

    @Test
    @DisplayName("of several who confirm against the same version only one gets through")
    void onlyOneOfSeveral() throws Exception {
        HolidayTableId before = inForce();
        List<Callable<String>> calls = Collections.nCopies(6, () -> outcomeOfImport(before));
        List<String> outcomes = executor.invokeAll(calls, 60, TimeUnit.SECONDS).stream()
                .map(future -> future.resultNow())
                .toList();
        assertThat(outcomes).containsOnly("OK", "calendar.version.changed");
        assertThat(outcomes).containsOnlyOnce("OK");
        List<Integer> numbers =
                calendars.versions().stream().map(CalendarVersion::number).toList();
        assertThat(numbers)
                .isEqualTo(IntStream.iterate(numbers.size(), n -> n > 0, n -> n - 1)
                        .boxed()
                        .toList());
    }

    private String outcomeOfImport(HolidayTableId before) {
        try {
            acting.as(PROVIDER, () -> tables.putInForce(file("休日（特別）"), before, "law"));
            return "OK";
        } catch (Exception refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    @Test
    @Proves(value = "A3", says = "Year-end counts or not by a setting of each use")
    @DisplayName("year-end is set for each use, as a version of its own; the holidays stay")
    void yearEnd() throws Exception {
        HolidayTable before = calendars.inForce();
        Map<CalendarUse, YearEnd> closings = Map.of(CalendarUse.TIDY_PERIOD, YearEnd.OF_THE_STATE);
        acting.as(OFFICE, () -> tables.closeAtYearEnd(closings, before.id(), "年末年始の休み"));
        HolidayTable now = calendars.inForce();
        assertThat(now.closings()).isEqualTo(closings);
        assertThat(List.copyOf(now.all())).isEqualTo(List.copyOf(before.all()));
        LocalDate end = LocalDate.of(2026, 12, 25);
        assertThat(calendars.days(CalendarUse.TIDY_PERIOD).nth(end, 14)).isEqualTo(LocalDate.of(2027, 1, 21));
        assertThat(calendars.days(CalendarUse.HELPDESK).nth(end, 14)).isEqualTo(LocalDate.of(2027, 1, 18));
        assertThatThrownBy(() -> acting.as(OFFICE, () -> tables.closeAtYearEnd(closings, now.id(), "again")))
                .hasMessage("calendar.year-end.same");
        assertThat(audit.of(OFFICE, "SET_YEAR_END")).last().isEqualTo("REFUSED calendar.year-end.same");
    }

    @Test
    @DisplayName("people of a contract look at the calendar and change nothing of it")
    void contractsOnlyLook() throws Exception {
        assertThat(acting.as(USER, () -> tables.page(null)).isCurrent()).isTrue();
        assertThatThrownBy(() -> acting.as(USER, () -> tables.preview(file(""))))
                .hasMessage("access.role");
        assertThatThrownBy(() -> acting.as(USER, () -> tables.putInForce(file(""), inForce(), "x")))
                .hasMessage("access.role");
        assertThatThrownBy(() -> acting.as(USER, () -> tables.closeAtYearEnd(Map.of(), inForce(), "x")))
                .hasMessage("access.role");
        assertThat(audit.of(USER, "SET_YEAR_END")).last().isEqualTo("REFUSED access.role");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update holiday set name = 'x'",
                "delete from holiday",
                "update holiday_table set official_until = 2099",
                "delete from holiday_table",
                "delete from year_end"
            })
    @DisplayName("the portal's database role can change or remove no version")
    void versionsCannotBeChanged(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.executeUpdate(statement)).hasMessageContaining("permission denied");
        }
    }

    @Test
    @Proves(value = "B3", says = "Each desk has its own calendar, and a ticket's time runs in its hours only")
    @DisplayName("the desks' hours come from the version in force")
    void desks() throws Exception {
        HoursPage page = acting.as(USER, () -> hours.page());
        assertThat(page.desks().stream().map(DeskRow::desk).map(Enum::name))
                .containsExactly("HELPDESK", "JOINING_SUPPORT");
        assertThat(page.desks()).allMatch(desk -> desk.yearEnd() == null);
        assertThatThrownBy(() -> acting.as(OFFICE, () -> {
                    hours.callOff(UUID.randomUUID());
                    return true;
                }))
                .hasMessage("access.role");
    }

    private HolidayTableId inForce() {
        return calendars.inForce().id();
    }

    /** As published, with a special holiday of this name; none where it is empty. */
    private static byte[] file(String special) {
        return lines(1955, 2027, special);
    }

    private static byte[] lines(int from, int until, String special) {
        Stream<Holiday> days = HolidayRules.all().stream()
                .filter(day -> day.day().getYear() >= from && day.day().getYear() <= until);
        Stream<Holiday> added =
                special.isEmpty() ? Stream.of() : Stream.of(new Holiday(SPECIAL, special, HolidayKind.ONE_OFF, false));
        return Stream.concat(days, added)
                .sorted(Comparator.comparing(Holiday::day))
                .map(day -> day.day().getYear() + "/" + day.day().getMonthValue() + "/"
                        + day.day().getDayOfMonth() + "," + day.name())
                .collect(Collectors.joining("\r\n", "国民の祝日・休日月日,国民の祝日・休日名称\r\n", "\r\n"))
                .getBytes(Charset.forName("windows-31j"));
    }
}
