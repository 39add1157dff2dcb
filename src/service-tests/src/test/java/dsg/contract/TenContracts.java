package dsg.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.platform.access.AccountId;
import dsg.platform.access.Role;
import dsg.server.Await;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;

/** Ten contracts, and what befalls some of them. */
final class TenContracts implements Walk.Happenings {

    final Life destroyed;
    final Life oneDay;
    final Life extended;
    final Life lengthened;
    final Life reopened;
    final LocalDate last;
    private final Walk walk;
    private final Lives portal;
    private final AccountId member;
    private final Period longer;
    private final Period again;
    private final LocalDate reopening;
    private final LocalDate law;

    TenContracts(Walk walk) throws Exception {
        this.walk = walk;
        this.portal = walk.portal;
        int year = walk.today().getYear() + 1;
        destroyed = until("before year-end", LocalDate.of(year, 12, 25));
        until("within year-end", LocalDate.of(year, 12, 28));
        until("end of a fiscal year", LocalDate.of(year, 3, 31));
        until("end of a year", LocalDate.of(year, 12, 31));
        until("golden week", LocalDate.of(year, 4, 24));
        until("leap day", leapDay(year + 1));
        oneDay = walk.life("one day", new Period(LocalDate.of(year, 6, 1), LocalDate.of(year, 6, 1)));
        extended = until("extended", LocalDate.of(year, 7, 31));
        lengthened = until("holidays change", LocalDate.of(year, 9, 11));
        reopened = until("reopened", LocalDate.of(year, 5, 14));
        last = leapDay(year + 1).plusDays(70);
        longer = new Period(extended.used.from(), LocalDate.of(year, 10, 29));
        again = new Period(reopened.used.from(), LocalDate.of(year, 8, 7));
        reopening = reopened.tidyUntil.plusDays(10);
        law = LocalDate.of(year, 9, 1);
        member = portal.member(reopened.contract, "架空 再開 " + reopened.contract, Role.DATA_MANAGER);
        Await.until(
                "the account is on at Keycloak", () -> portal.atKeycloak(member).equals("true 1"));
    }

    @Override
    public void justBefore(LocalDate day) {
        if (day.equals(extended.tidyUntil.plusDays(1)) && !extended.used.equals(longer)) {
            changes(extended, longer);
        }
    }

    @Override
    public void on(LocalDate day) {
        if (day.equals(law)) {
            lengthens();
        }
        if (day.equals(reopening)) {
            assertThat(portal.atKeycloak(member)).isEqualTo("false 0");
            changes(reopened, again);
        }
    }

    @Override
    public void after(LocalDate day) {
        if (day.equals(reopening)) {
            assertThat(portal.atKeycloak(member)).isEqualTo("true 1");
        }
    }

    private void changes(Life life, Period used) {
        portal.change(life.contract, used);
        life.isUsed(used, portal.calendar());
        walk.changes(life);
    }

    /** What was published is made later by a law that adds a holiday, and never earlier by one that takes it away (T18). */
    private void lengthens() {
        LocalDate published = lengthened.tidyUntil;
        LocalDate special = Stream.iterate(lengthened.used.until().plusDays(1), day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() < 6
                        && portal.calendar().holiday(day).isEmpty())
                .findFirst()
                .orElseThrow();
        lengthened.isUsed(lengthened.used, portal.amendCalendar(List.of(special), List.of()));
        assertThat(lengthened.tidyUntil).isAfter(published);
        assertThat(portal.terms(lengthened.contract).tidyUntil()).isEqualTo(lengthened.tidyUntil);
        portal.amendCalendar(List.of(), List.of(special));
        assertThat(portal.terms(lengthened.contract).tidyUntil()).isEqualTo(lengthened.tidyUntil);
        walk.changes(lengthened);
    }

    private Life until(String name, LocalDate until) throws Exception {
        return walk.life(name, new Period(until.withDayOfYear(1).minusDays(1), until));
    }

    private static LocalDate leapDay(int from) {
        return Stream.iterate(Year.of(from), year -> year.plusYears(1))
                .filter(Year::isLeap)
                .findFirst()
                .orElseThrow()
                .atDay(60);
    }
}
