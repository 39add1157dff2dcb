package dsg.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.fileshare.consistency.Consistency;
import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.Role;
import dsg.platform.access.Unavailable;
import dsg.platform.calendar.Clocks;
import dsg.platform.keys.DataKey;
import dsg.platform.keys.KeyVault;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.RunningGateway;
import dsg.server.WholeWar;
import dsg.server.clock.SettableClock;
import dsg.server.clock.SettableClocks;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A server's clock that is wrong: behind, and ahead. The heartbeat is off; the tests strike. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
class ClockAlarmIT {

    private static final byte[] NOTHING = new byte[1];

    private final SettableClock clock = SettableClock.ofThisServer();

    @Inject
    Lives portal;

    @Inject
    ContractClock contractClock;

    @Inject
    ContractEffects effects;

    @Inject
    ClockSettling settling;

    @Inject
    Contracts contracts;

    @Inject
    KeyVault vault;

    @Inject
    Consistency consistency;

    @Inject
    Acting acting;

    @Deployment
    static WebArchive archive() {
        return WholeWar.with(ClockAlarmIT.class, Lives.class, CalendarLaw.class)
                .addPackage(SettableClocks.class.getPackage())
                .addAsResource(
                        new StringAsset("dsg.contract.heartbeat=P3650D\n"), "META-INF/microprofile-config.properties");
    }

    @BeforeEach
    void calm() throws Exception {
        portal.sparesTheDemonstration();
        rightAgain();
    }

    @AfterEach
    void rightAgain() throws Exception {
        clock.reset();
        raisesWhatIsToRaise();
        portal.settle("試験の時計を戻した");
        assertThat(contractClock.now()).isBefore(Instant.now().plusSeconds(60));
    }

    @Test
    @Proves(value = "T53", says = "A clock that cannot be relied on ends nothing for good")
    @DisplayName(
            "a clock that is a little behind is overruled; one that is more than a minute behind refuses everybody, is"
                    + " an alarm and a row in the log, once; and time goes on when it is right again")
    void clockSetBack() throws Exception {
        ContractId contract = inUse();
        Instant later = Instant.now().plusSeconds(3600);
        clock.set(later);
        Instant highest = contractClock.now();
        assertThat(highest).isAfterOrEqualTo(later);
        clock.set(later.minusSeconds(50));
        assertThat(contractClock.now()).isAfterOrEqualTo(highest);

        long rows = portal.alarmRowsInTheLog("contract.clock.BEHIND");
        clock.set(later.minusSeconds(120));
        assertThatThrownBy(() -> contractClock.now())
                .isInstanceOf(Unavailable.class)
                .hasMessage("contract.clock.behind");
        assertThatThrownBy(() -> portal.state(contract)).hasMessage("contract.clock.behind");
        assertThat(portal.openAlarms()).containsExactly("BEHIND");
        assertThat(portal.alarmRowsInTheLog("contract.clock.BEHIND")).isEqualTo(rows + 1);
        assertThatThrownBy(() -> acting.as("架空 青子", () -> contracts.summary())).hasMessage("contract.clock.behind");

        clock.set(later.plusSeconds(1));
        assertThat(portal.state(contract)).isEqualTo(ContractState.IN_USE);
        assertThat(portal.openAlarms()).containsExactly("BEHIND");
    }

    @Test
    @Proves(value = "T53", says = "A clock that cannot be relied on ends nothing for good")
    @DisplayName("only the provider settles the clock, with a reason, for the time that the screen showed")
    void whoSettles() throws Exception {
        clock.set(Instant.now().plus(Duration.ofDays(3)));
        contractClock.now();
        assertThat(portal.openAlarms()).containsExactly("JUMPED");
        Instant wall = acting.as(Lives.OFFICE, () -> settling.page()).wall();
        assertThatThrownBy(() -> settle(Lives.OFFICE, wall, "理由")).hasMessage("access.role");
        assertThatThrownBy(() -> settle("架空 青子", wall, "理由")).hasMessage("access.role");
        assertThatThrownBy(() -> settle(Lives.PROVIDER, wall, "  ")).hasMessage("contract.clock.because");
        assertThatThrownBy(() -> settle(Lives.PROVIDER, wall.minusSeconds(3600), "理由"))
                .hasMessage("contract.clock.stale");
        settle(Lives.PROVIDER, wall, "三日間停止していた");
        assertThat(portal.openAlarms()).isEmpty();
        assertThatThrownBy(() -> settle(Lives.PROVIDER, wall, "理由")).hasMessage("contract.clock.settled");
    }

    @Test
    @Proves(value = "T53", says = "A clock that cannot be relied on ends nothing for good")
    @DisplayName(
            "a clock set forward proposes no destruction of a key: it is held, and void when the clock is settled; the"
                    + " contract stands again and its accounts are switched on")
    void clockSetForward() throws Exception {
        ContractId contract = inUse();
        portal.openArea(contract);
        byte[] wrapped = vault.wrap(contract.value(), DataKey.random(), NOTHING);
        AccountId member = portal.member(contract, "架空 時進 " + contract, Role.DATA_MANAGER);
        Await.until(
                "the account is on at Keycloak", () -> portal.atKeycloak(member).equals("true 1"));

        clock.set(Instant.now().plus(Duration.ofDays(400)));
        strike();
        assertThat(portal.state(contract)).isEqualTo(ContractState.CLOSED);
        assertThat(portal.effects(contract, "HELD")).containsExactly("PROPOSE_DESTRUCTION");
        assertThat(portal.atKeycloak(member)).isEqualTo("false 0");
        assertThat(acting.as(Lives.PROVIDER, () -> settling.page()).held())
                .anyMatch(held -> held.kind() == EffectKind.PROPOSE_DESTRUCTION);
        strike();
        assertThat(vault.unwrap(contract.value(), wrapped, NOTHING)).isNotNull();

        clock.reset();
        assertThatThrownBy(() -> portal.state(contract)).hasMessage("contract.clock.behind");
        portal.settle("時計が400日進んでいた。時刻サーバと照合済み");
        strike();
        assertThat(portal.state(contract)).isEqualTo(ContractState.IN_USE);
        assertThat(portal.effects(contract, "VOID"))
                .contains("PROPOSE_DESTRUCTION", "SWITCH_ACCOUNTS_OFF", "END_SESSIONS");
        assertThat(portal.effects(contract, "WAITING")).isEmpty();
        assertThat(portal.effects(contract, "HELD")).isEmpty();
        assertThat(portal.atKeycloak(member)).isEqualTo("true 1");
        assertThat(vault.unwrap(contract.value(), wrapped, NOTHING)).isNotNull();
    }

    @Test
    @Proves(value = "T53", says = "A clock that cannot be relied on ends nothing for good")
    @DisplayName("after a long standstill nothing is proposed until the provider confirms the time")
    void standstill() throws Exception {
        ContractId contract = inUse();
        portal.openArea(contract);
        byte[] wrapped = vault.wrap(contract.value(), DataKey.random(), NOTHING);
        clock.set(portal.terms(contract).closesAt().plus(Duration.ofDays(31)));
        strike();
        assertThat(portal.effects(contract, "HELD")).containsExactly("PROPOSE_DESTRUCTION");
        portal.settle("一か月停止していた");
        strike();
        assertThat(portal.effects(contract, "HELD")).isEmpty();
        assertThat(portal.done(contract)).contains("PROPOSE_DESTRUCTION");
        assertThat(portal.state(contract)).isEqualTo(ContractState.CLOSED);
        assertThat(vault.unwrap(contract.value(), wrapped, NOTHING)).isNotNull();
    }

    private void raisesWhatIsToRaise() {
        try {
            contractClock.now();
        } catch (Unavailable behind) {
            assertThat(behind.code()).isEqualTo("contract.clock.behind");
        }
    }

    private void settle(String person, Instant shown, String reason) throws Exception {
        acting.as(person, () -> {
            settling.settle(shown, reason);
            return UUID.randomUUID();
        });
    }

    private void strike() throws Exception {
        Await.until("no effect is waiting", () -> {
            effects.strike();
            return portal.waiting() == 0;
        });
    }

    private ContractId inUse() throws Exception {
        LocalDate today = LocalDate.now(clock.withZone(Clocks.JAPAN));
        return portal.register(new Period(today.minusDays(1), today.plusDays(60)));
    }
}
