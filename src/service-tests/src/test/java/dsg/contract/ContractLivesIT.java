package dsg.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.Role;
import dsg.platform.calendar.Calendars;
import dsg.platform.calendar.Clocks;
import dsg.platform.keys.DataKey;
import dsg.platform.keys.KeyMissing;
import dsg.platform.keys.KeyVault;
import dsg.server.RunningGateway;
import dsg.server.WholeWar;
import dsg.server.clock.SettableClock;
import dsg.server.clock.SettableClocks;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The portal's own heartbeat is off: the tests strike, from two threads at once, as two servers on one database would. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
class ContractLivesIT {

    private static final List<String> NOTICES = List.of(
            "NOTICE_END_IN_30",
            "NOTICE_END_IN_14",
            "NOTICE_END_IN_7",
            "NOTICE_TIDY_FIRST",
            "NOTICE_TIDY_MIDDLE",
            "NOTICE_TIDY_LAST_3",
            "NOTICE_TIDY_LAST_2",
            "NOTICE_TIDY_LAST_1",
            "NOTICE_CLOSED");
    private static final List<String> WHOLE_LIFE = Stream.concat(
                    NOTICES.stream(), Stream.of("END_SESSIONS", "SWITCH_ACCOUNTS_OFF", "DESTROY_KEY"))
            .toList();

    /** As it comes. */
    private static final Duration KEY_DELAY = Duration.ofDays(30);

    private final SettableClock clock = SettableClock.ofThisServer();
    private final TimeZone zone = TimeZone.getDefault();
    private final List<Life> lives = new ArrayList<>();

    @Inject
    Lives portal;

    @Inject
    ContractEffects effects;

    @Inject
    ContractClock contractClock;

    @Inject
    Calendars calendars;

    @Inject
    KeyVault vault;

    @Resource
    ManagedExecutorService executor;

    @Deployment
    static WebArchive archive() {
        return WholeWar.with(ContractLivesIT.class, Lives.class, Life.class, CalendarLaw.class, Await.class)
                .addPackage(SettableClocks.class.getPackage())
                .addAsResource(
                        new StringAsset("dsg.contract.heartbeat=P3650D\n"), "META-INF/microprofile-config.properties");
    }

    /** A server far from Japan. */
    @BeforeEach
    void elsewhere() {
        TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
        portal.sparesTheDemonstration();
    }

    @AfterEach
    void rightAgain() throws Exception {
        TimeZone.setDefault(zone);
        clock.reset();
        if (isBehind()) {
            portal.settle("試験の時計を戻した");
        }
        assertThat(contractClock.now()).isBefore(Instant.now().plusSeconds(60));
    }

    @Test
    @DisplayName(
            "R62, R63, T15, T18, T19, T53: ten contracts live through turn of the year, leap day, changed holidays, extension"
                    + " at the last minute and reopening, each effect once, by two servers far from Japan")
    void tenLives() throws Exception {
        int year = LocalDate.now(clock.withZone(Clocks.JAPAN)).getYear() + 1;
        Life christmas = life("before year-end", LocalDate.of(year, 12, 25));
        life("within year-end", LocalDate.of(year, 12, 28));
        life("end of a fiscal year", LocalDate.of(year, 3, 31));
        life("end of a year", LocalDate.of(year, 12, 31));
        life("golden week", LocalDate.of(year, 4, 24));
        life("leap day", leapDay(year + 1));
        Life oneDay = life("one day", new Period(LocalDate.of(year, 6, 1), LocalDate.of(year, 6, 1)));
        Life extended = life("extended", LocalDate.of(year, 7, 31));
        Life lengthened = life("holidays change", LocalDate.of(year, 9, 11));
        Life reopened = life("reopened", LocalDate.of(year, 5, 14));
        AccountId member = portal.member(reopened.contract, "架空 再開 " + reopened.contract, Role.DATA_MANAGER);
        Await.that(() -> portal.atKeycloak(member).equals("true 1"));
        portal.openArea(christmas.contract);
        byte[] wrapped = vault.wrap(christmas.contract.value(), DataKey.random(), new byte[1]);
        Period longer = new Period(extended.used.from(), LocalDate.of(year, 10, 29));
        Period again = new Period(reopened.used.from(), LocalDate.of(year, 8, 31));
        LocalDate reopening = reopened.tidyUntil.plusDays(10);
        Set<LocalDate> turns = new TreeSet<>();
        lives.forEach(life -> turns.addAll(life.turns()));

        LocalDate last = leapDay(year + 1).plusDays(70);
        LocalDate tomorrow = LocalDate.now(clock.withZone(Clocks.JAPAN)).plusDays(1);
        everybodyStandsAt(tomorrow.atStartOfDay(Clocks.JAPAN).toInstant());
        for (LocalDate day = tomorrow; day.isBefore(last); day = day.plusDays(1)) {
            boolean isTurn = turns.contains(day);
            Instant midnight = day.atStartOfDay(Clocks.JAPAN).toInstant();
            if (isTurn) {
                everybodyStandsAt(midnight.minusMillis(1));
                if (day.equals(extended.tidyUntil.plusDays(1)) && !extended.used.equals(longer)) {
                    portal.change(extended.contract, longer);
                    extended.isUsed(longer, calendars.inForce());
                    turns.addAll(extended.turns());
                }
                everybodyStandsAt(midnight);
            }
            if (day.equals(LocalDate.of(year, 9, 1))) {
                lengthen(lengthened, turns);
            }
            if (day.equals(reopening)) {
                assertThat(portal.atKeycloak(member)).isEqualTo("false 0");
                portal.change(reopened.contract, again);
                reopened.isUsed(again, calendars.inForce());
                turns.addAll(reopened.turns());
            }
            everybodyStandsAt(midnight.plusSeconds(12 * 3600));
            if (day.equals(reopening)) {
                assertThat(portal.atKeycloak(member)).isEqualTo("true 1");
            }
        }

        for (Life life : lives) {
            List<String> missing = List.of();
            if (life == oneDay) {
                missing = List.of("NOTICE_END_IN_30", "NOTICE_END_IN_14");
            } else if (life == lengthened) {
                // that one told the day that was published then
                missing = List.of("NOTICE_END_IN_30");
            }
            assertThat(lastDone(life)).as(life.toString()).isEqualTo(wholeLifeWithout(missing));
        }
        assertThat(portal.done(reopened.contract)).contains("SWITCH_ACCOUNTS_ON");
        assertThat(portal.letters(reopened.contract).stream().distinct()).containsExactlyElementsOf(NOTICES);
        assertThat(portal.openAlarms()).isEmpty();
        assertThatThrownBy(() -> vault.unwrap(christmas.contract.value(), wrapped, new byte[1]))
                .isInstanceOf(KeyMissing.class);
        portal.change(christmas.contract, new Period(christmas.used.from(), last.plusDays(30)));
        assertThat(portal.state(christmas.contract)).isEqualTo(ContractState.KEY_DESTROYED);
    }

    /** What was published is made later by a law that adds a holiday, and never earlier by one that takes it away (T18). */
    private void lengthen(Life life, Set<LocalDate> turns) {
        LocalDate published = life.tidyUntil;
        LocalDate special = Stream.iterate(life.used.until().plusDays(1), day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() < 6
                        && calendars.inForce().holiday(day).isEmpty())
                .findFirst()
                .orElseThrow();
        life.isUsed(life.used, portal.amendCalendar(List.of(special), List.of()));
        assertThat(life.tidyUntil).isAfter(published);
        assertThat(portal.terms(life.contract).tidyUntil()).isEqualTo(life.tidyUntil);
        portal.amendCalendar(List.of(), List.of(special));
        assertThat(portal.terms(life.contract).tidyUntil()).isEqualTo(life.tidyUntil);
        turns.addAll(life.turns());
    }

    @Test
    @DisplayName("T17, T53: with every timer dead, access follows the clock all the same")
    void deadTimers() throws Exception {
        Life life = soon(20);
        portal.openArea(life.contract);
        String person = "架空 無拍 " + life.contract;
        portal.member(life.contract, person, Role.USER);
        Await.that(() -> portal.isUsable(person));
        portal.makesFolder(person);

        clock.set(portal.terms(life.contract).tidiesAt());
        assertThat(portal.state(life.contract)).isEqualTo(ContractState.TIDYING);
        assertThatThrownBy(() -> portal.makesFolder(person)).hasMessage("fileshare.rule.state.TIDYING");
        assertThatThrownBy(() -> portal.member(life.contract, "架空 遅参", Role.USER))
                .hasMessage("contract.members.TIDYING");
        assertThat(portal.seesFolders(person)).isPositive();

        clock.set(portal.terms(life.contract).closesAt().minusMillis(3_000));
        assertThat(portal.seesFolders(person)).isPositive();
        clock.set(portal.terms(life.contract).closesAt());
        assertThatThrownBy(() -> portal.seesFolders(person)).hasMessage("access.role");
        assertThat(portal.done(life.contract)).isEmpty();
    }

    @Test
    @DisplayName(
            "N8: after weeks without any server the notice that is still true is sent, and no flood of those that are not")
    void missedStretch() throws Exception {
        Life life = soon(40);
        everybodyStandsAt(Instant.now());
        clock.set(life.used
                .until()
                .minusDays(3)
                .atTime(12, 0)
                .atZone(Clocks.JAPAN)
                .toInstant());
        strikeTwice();
        assertThat(portal.done(life.contract)).containsExactly("NOTICE_END_IN_7");
        clock.set(life.closing().plusSeconds(60));
        strikeTwice();
        assertThat(portal.done(life.contract))
                .containsExactly("NOTICE_END_IN_7", "NOTICE_CLOSED", "END_SESSIONS", "SWITCH_ACCOUNTS_OFF");
    }

    private boolean isBehind() {
        try {
            contractClock.now();
            return false;
        } catch (RuntimeException behind) {
            return true;
        }
    }

    private void everybodyStandsAt(Instant instant) throws Exception {
        clock.set(instant);
        Set<ContractId> all = lives.stream().map(life -> life.contract).collect(Collectors.toSet());
        var states = portal.statesAt(all, instant);
        for (Life life : lives) {
            assertThat(states.get(life.contract)).as("%s at %s", life, instant).isEqualTo(life.stateAt(instant));
        }
        strikeTwice();
        for (Life life : lives) {
            life.keyDestroyed |= !instant.isBefore(life.closing().plus(KEY_DELAY));
            assertThat(portal.terms(life.contract).keyDestroyed())
                    .as("%s at %s", life, instant)
                    .isEqualTo(life.keyDestroyed);
        }
    }

    private void strikeTwice() throws Exception {
        Callable<Boolean> strike = () -> {
            effects.strike();
            return true;
        };
        for (var done : executor.invokeAll(List.of(strike, strike))) {
            assertThat(done.get()).isTrue();
        }
        // what the one server planned the other may have looked for before
        Await.that(() -> {
            effects.strike();
            return portal.waiting() == 0;
        });
    }

    private List<String> lastDone(Life life) {
        return portal.doneAbout(life.contract, life.tidyUntil);
    }

    private static List<String> wholeLifeWithout(List<String> missing) {
        return WHOLE_LIFE.stream().filter(kind -> !missing.contains(kind)).toList();
    }

    private Life life(String name, LocalDate until) throws Exception {
        return life(name, new Period(until.withDayOfYear(1).minusDays(1), until));
    }

    private Life life(String name, Period used) throws Exception {
        Life life = new Life(name, portal.register(used), used, calendars.inForce());
        lives.add(life);
        return life;
    }

    /** In use now, for so many days to come. */
    private Life soon(int days) throws Exception {
        LocalDate today = LocalDate.now(clock.withZone(Clocks.JAPAN));
        return life("soon over", new Period(today.minusDays(1), today.plusDays(days)));
    }

    private static LocalDate leapDay(int from) {
        return Stream.iterate(Year.of(from), year -> year.plusYears(1))
                .filter(Year::isLeap)
                .findFirst()
                .orElseThrow()
                .atDay(60);
    }
}
