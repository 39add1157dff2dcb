package dsg.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.destruction.DestructionRow;
import dsg.destruction.Destructions;
import dsg.platform.access.ContractId;
import dsg.platform.access.Role;
import dsg.platform.access.Unavailable;
import dsg.platform.calendar.Clocks;
import dsg.platform.keys.DataKey;
import dsg.platform.keys.KeyMissing;
import dsg.platform.keys.KeyVault;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.Deciding;
import dsg.server.RunningGateway;
import dsg.server.WholeWar;
import dsg.server.clock.SettableClocks;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
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

/** The portal's own heartbeat is off: the tests strike, from two threads at once. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
class ContractLivesIT {

    private static final String OFFICE = "架空 管太";
    private static final byte[] NOTHING = new byte[1];
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
                    NOTICES.stream(), Stream.of("END_SESSIONS", "SWITCH_ACCOUNTS_OFF", "PROPOSE_DESTRUCTION"))
            .toList();

    private final TimeZone zone = TimeZone.getDefault();

    @Inject
    Walk walk;

    @Inject
    Lives portal;

    @Inject
    Paperwork paperwork;

    @Inject
    ContractClock contractClock;

    @Inject
    KeyVault vault;

    @Inject
    Destructions destructions;

    @Inject
    Acting acting;

    @Inject
    Deciding deciding;

    @Deployment
    static WebArchive archive() {
        return WholeWar.with(
                        ContractLivesIT.class,
                        TenContracts.class,
                        Walk.class,
                        Walk.Happenings.class,
                        Lives.class,
                        Paperwork.class,
                        Life.class,
                        CalendarLaw.class)
                .addPackage(SettableClocks.class.getPackage())
                // in the months that are walked through nobody logs in, and this would suspend everybody
                .deleteClass("dsg.account.desk.Inactivity")
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
        walk.clock.reset();
        try {
            contractClock.now();
        } catch (Unavailable behind) {
            portal.settle("試験の時計を戻した");
        }
        portal.settle("試験の時計を戻した");
        assertThat(contractClock.now()).isBefore(Instant.now().plusSeconds(60));
    }

    @Test
    @Proves(
            value = "R63",
            says = "A tidy period of 14 days without Saturdays, Sundays and holidays follows the use period")
    @Proves(value = "R63", says = "After the tidy period no data of the area can be accessed")
    @Proves(value = "T15", says = "An extension before closing opens the contract again; after closing it is refused")
    @Proves(value = "T18", says = "A changed calendar counts anew, and never shortens what was published")
    @Proves(value = "T19", says = "After closing the contract's key is destroyed, so that backups are unreadable too")
    @Proves(value = "T53", says = "All deadlines are Japan's, whatever the server's zone")
    @DisplayName("ten contracts live through turn of the year, leap day, changed holidays, extension"
            + " at the last minute and reopening, each effect once though two threads strike, far from Japan")
    void tenLives() throws Exception {
        TenContracts ten = new TenContracts(walk);
        UUID destroyed = ten.destroyed.contract.value();
        portal.openArea(ten.destroyed.contract);
        byte[] wrapped = vault.wrap(destroyed, DataKey.random(), NOTHING);

        walk.until(ten.last, ten);

        assertThat(walk.lives).hasSize(10).allMatch(life -> life.destructionDue);
        for (Life life : walk.lives) {
            assertThat(portal.doneAbout(life.contract, life.tidyUntil))
                    .as(life.toString())
                    .isEqualTo(expected(life, ten));
        }
        assertThat(portal.done(ten.reopened.contract)).contains("SWITCH_ACCOUNTS_ON");
        assertThat(portal.letters(ten.reopened.contract).stream().distinct()).containsExactlyElementsOf(NOTICES);
        assertThat(portal.openAlarms()).isEmpty();
        assertThat(vault.unwrap(destroyed, wrapped, NOTHING)).isNotNull();
        destroy(ten.destroyed.contract);
        assertThatThrownBy(() -> vault.unwrap(destroyed, wrapped, NOTHING)).isInstanceOf(KeyMissing.class);
        portal.change(ten.destroyed.contract, new Period(ten.destroyed.used.from(), ten.last.plusDays(30)));
        assertThat(portal.state(ten.destroyed.contract)).isEqualTo(ContractState.KEY_DESTROYED);
    }

    /** By two people, who have been told that the time has come. */
    private void destroy(ContractId contract) throws Exception {
        UUID id = acting.as(OFFICE, () -> destructions.list()).stream()
                .filter(row -> row.contract().equals(contract))
                .map(DestructionRow::id)
                .findFirst()
                .orElseThrow();
        acting.as(Lives.PROVIDER, () -> {
            destructions.propose(id);
            return id;
        });
        deciding.accept(OFFICE, id, "");
        Await.until("the key is destroyed", () -> portal.terms(contract).keyDestroyed());
    }

    private static List<String> expected(Life life, TenContracts ten) {
        if (life == ten.oneDay) {
            return wholeLifeWithout("NOTICE_END_IN_30", "NOTICE_END_IN_14");
        }
        // the first one had told the day that was published until the law
        return life == ten.lengthened ? wholeLifeWithout("NOTICE_END_IN_30") : WHOLE_LIFE;
    }

    private static List<String> wholeLifeWithout(String... missing) {
        return WHOLE_LIFE.stream()
                .filter(kind -> !List.of(missing).contains(kind))
                .toList();
    }

    @Test
    @Proves(value = "Decision 1", says = "The contract is the clock")
    @Proves(value = "T17", says = "In tidying nothing new comes in: no uploads, folders or users")
    @Proves(value = "T17", says = "Logins work until the last second; at closing sessions end and downloads are cut")
    @DisplayName("with every timer dead, access follows the clock all the same")
    void deadTimers() throws Exception {
        Life life = soon(20);
        portal.openArea(life.contract);
        paperwork.complete(life.contract);
        String person = "架空 無拍 " + life.contract;
        portal.member(life.contract, person, Role.USER);
        Await.until("the account can be used", () -> portal.isUsable(person));
        portal.makesFolder(person);

        walk.clock.set(portal.terms(life.contract).tidiesAt());
        assertThat(portal.state(life.contract)).isEqualTo(ContractState.TIDYING);
        assertThatThrownBy(() -> portal.makesFolder(person)).hasMessage("fileshare.rule.state.TIDYING");
        assertThatThrownBy(() -> portal.member(life.contract, "架空 遅参", Role.USER))
                .hasMessage("contract.members.TIDYING");
        assertThat(portal.seesFolders(person)).isPositive();

        walk.clock.set(portal.terms(life.contract).closesAt().minusSeconds(5));
        assertThat(portal.seesFolders(person)).isPositive();
        walk.clock.set(portal.terms(life.contract).closesAt());
        assertThatThrownBy(() -> portal.seesFolders(person)).hasMessage("access.role");
        assertThat(portal.done(life.contract)).isEmpty();
    }

    @Test
    @Proves(
            value = "N8",
            says = "Notices tell the end of use 30, 14 and 7 days before, and the first, middle and last days of"
                    + " tidying")
    @DisplayName(
            "after weeks without any server the notice that is still true is sent, and no flood of those that are not")
    void missedStretch() throws Exception {
        Life life = soon(40);
        walk.standsAt(Instant.now());
        walk.clock.set(noon(life.used.until().minusDays(3)));
        walk.strikeTwice();
        assertThat(portal.done(life.contract)).containsExactly("NOTICE_END_IN_7");
        walk.clock.set(life.closing().plusSeconds(60));
        walk.strikeTwice();
        assertThat(portal.done(life.contract))
                .containsExactly("NOTICE_END_IN_7", "NOTICE_CLOSED", "END_SESSIONS", "SWITCH_ACCOUNTS_OFF");
    }

    @Test
    @Proves(
            value = "N8",
            says = "Notices tell the end of use 30, 14 and 7 days before, and the first, middle and last days of"
                    + " tidying")
    @DisplayName("people are told anew when the use period ends two days later, though tidying ends on the same day")
    void movedByAWeekend() throws Exception {
        LocalDate friday = walk.today().plusDays(33).with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        Life life = walk.life("until a Friday", new Period(walk.today().minusDays(1), friday));
        LocalDate tidyUntil = portal.terms(life.contract).tidyUntil();
        walk.standsAt(Instant.now());
        walk.clock.set(noon(friday.minusDays(7)));
        walk.strikeTwice();
        assertThat(portal.done(life.contract)).containsExactly("NOTICE_END_IN_7");

        portal.change(life.contract, new Period(life.used.from(), friday.plusDays(2)));
        assertThat(portal.terms(life.contract).tidyUntil()).isEqualTo(tidyUntil);
        walk.strikeTwice();
        assertThat(portal.effects(life.contract, "VOID")).containsExactly("NOTICE_END_IN_7");
        assertThat(portal.done(life.contract)).containsExactly("NOTICE_END_IN_14");
        walk.clock.set(noon(friday.minusDays(5)));
        walk.strikeTwice();
        assertThat(portal.done(life.contract)).containsExactly("NOTICE_END_IN_14", "NOTICE_END_IN_7");
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(Clocks.JAPAN).toInstant();
    }

    /** In use now, for so many days to come. */
    private Life soon(int days) throws Exception {
        return walk.life(
                "soon over", new Period(walk.today().minusDays(1), walk.today().plusDays(days)));
    }
}
