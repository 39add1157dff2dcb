package dsg.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.Role;
import dsg.platform.access.Unavailable;
import dsg.platform.calendar.Clocks;
import dsg.proof.Proves;
import dsg.server.Await;
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
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({RunningGateway.class, ArquillianExtension.class})
class EffectsOnceIT {

    private static final int STRIKERS = 4;
    private static final int STRIKES = 20;
    private static final EnumSet<EffectKind> DYING = EnumSet.of(
            EffectKind.NOTICE_END_IN_7,
            EffectKind.NOTICE_CLOSED,
            EffectKind.END_SESSIONS,
            EffectKind.SWITCH_ACCOUNTS_OFF,
            EffectKind.PROPOSE_DESTRUCTION);

    private final SettableClock clock = SettableClock.ofThisServer();

    @Inject
    Lives portal;

    @Inject
    ContractClock contractClock;

    @Inject
    ContractEffects effects;

    @Resource
    ManagedExecutorService executor;

    @Deployment
    static WebArchive archive() {
        return WholeWar.with(EffectsOnceIT.class, CrashingHandlers.class, Lives.class, CalendarLaw.class)
                .addPackage(SettableClocks.class.getPackage());
    }

    @AfterEach
    void rightAgain() throws Exception {
        CrashingHandlers.TO_DIE.clear();
        clock.reset();
        try {
            contractClock.now();
        } catch (Unavailable behind) {
            portal.settle("試験の時計を戻した");
        }
        portal.settle("試験の時計を戻した");
    }

    @Test
    @Proves(value = "N8", says = "Each notice is sent once, and lost by no crash")
    @Proves(value = "Decision 7", says = "Effects that may not be lost are rows, done once")
    @DisplayName(
            "with the heartbeat and four strikers beside it, each effect happens once, and its letter with it, also"
                    + " where every kind dies once between its work and its note")
    void eachOnce() throws Exception {
        portal.sparesTheDemonstration();
        LocalDate today = LocalDate.now(clock.withZone(Clocks.JAPAN));
        ContractId contract = portal.register(new Period(today.minusDays(30), today.plusDays(200)));
        portal.openArea(contract);
        AccountId member = portal.member(contract, "架空 一度 " + contract, Role.PROTECTED_SYSTEM_MANAGER);
        Await.until(
                "the account is on at Keycloak", () -> portal.atKeycloak(member).equals("true 1"));
        CrashingHandlers.DIED.clear();
        CrashingHandlers.TO_DIE.addAll(DYING);

        portal.change(contract, new Period(today.minusDays(30), today.plusDays(5)));
        strikeHard();
        assertThat(portal.done(contract)).containsExactly("NOTICE_END_IN_7");
        clock.set(portal.terms(contract).closesAt());
        strikeHard();
        assertThat(portal.atKeycloak(member)).isEqualTo("false 0");
        clock.set(portal.terms(contract).closesAt().plus(Duration.ofDays(30)));
        strikeHard();
        portal.settle("停止していた");
        strikeHard();

        assertThat(portal.done(contract))
                .containsExactly(
                        "NOTICE_END_IN_7",
                        "NOTICE_CLOSED",
                        "END_SESSIONS",
                        "SWITCH_ACCOUNTS_OFF",
                        "PROPOSE_DESTRUCTION");
        assertThat(portal.letters(contract)).containsExactly("NOTICE_END_IN_7", "NOTICE_CLOSED");
        assertThat(CrashingHandlers.DIED).containsExactlyInAnyOrderElementsOf(DYING);
        assertThat(portal.state(contract)).isEqualTo(ContractState.CLOSED);
    }

    private void strikeHard() throws Exception {
        Instant from = contractClock.now();
        Callable<Boolean> strikes = () -> {
            for (int strike = 0; strike < STRIKES; strike++) {
                effects.strike();
            }
            return true;
        };
        for (var done : executor.invokeAll(List.copyOf(Collections.nCopies(STRIKERS, strikes)))) {
            assertThat(done.get()).isTrue();
        }
        // what died is tried again some seconds later
        Await.until("no effect is waiting", () -> portal.waiting() == 0);
        assertThat(contractClock.now()).isAfterOrEqualTo(from);
    }
}
