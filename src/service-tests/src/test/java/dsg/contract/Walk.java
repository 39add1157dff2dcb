package dsg.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.platform.access.ContractId;
import dsg.platform.calendar.Clocks;
import dsg.server.Await;
import dsg.server.clock.SettableClock;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Walks through time with some contracts, and holds the portal to what the paper calendar says of each. */
@Dependent
public class Walk {

    /** As it comes. */
    private static final Duration KEY_DELAY = Duration.ofDays(30);

    final SettableClock clock = SettableClock.ofThisServer();
    final List<Life> lives = new ArrayList<>();
    private final Set<LocalDate> turns = new TreeSet<>();

    @Inject
    Lives portal;

    @Inject
    ContractEffects effects;

    @Resource
    ManagedExecutorService executor;

    /** What happens on some days besides. */
    interface Happenings {

        /** In the last moment before this day. */
        void justBefore(LocalDate day) throws Exception;

        /** In its morning. */
        void on(LocalDate day) throws Exception;

        /** At noon, when all is done. */
        void after(LocalDate day) throws Exception;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Clocks.JAPAN));
    }

    Life life(String name, Period used) throws Exception {
        Life life = new Life(name, portal.register(used), used, portal.calendar());
        lives.add(life);
        turns.addAll(life.turns());
        return life;
    }

    /** A life's dates have changed. */
    void changes(Life life) {
        turns.addAll(life.turns());
    }

    /** In steps of less than a day, so that nobody takes them for a jump; slowly where something turns. */
    void until(LocalDate last, Happenings happenings) throws Exception {
        LocalDate tomorrow = today().plusDays(1);
        standsAt(midnight(tomorrow));
        for (LocalDate day = tomorrow; day.isBefore(last); day = day.plusDays(1)) {
            if (turns.contains(day)) {
                standsBefore(midnight(day));
                happenings.justBefore(day);
                standsAt(midnight(day));
            } else {
                clock.set(midnight(day));
                effects.strike();
            }
            happenings.on(day);
            standsAt(midnight(day).plus(Duration.ofHours(12)));
            happenings.after(day);
        }
    }

    /** In the last minute, in which the clock runs on; what holds up to the very end needs no clock. */
    private void standsBefore(Instant turn) throws Exception {
        standsAt(turn.minusSeconds(45));
        compare(turn.minusNanos(1));
    }

    /** Sets the clock, compares every contract, and lets what is due happen. */
    void standsAt(Instant instant) throws Exception {
        clock.set(instant);
        compare(instant);
        strikeTwice();
        for (Life life : lives) {
            life.destructionDue |= !instant.isBefore(life.closing().plus(KEY_DELAY));
            assertThat(portal.done(life.contract).contains("PROPOSE_DESTRUCTION"))
                    .as(() -> "%s at %s, alarms %s".formatted(life, instant, portal.openAlarms()))
                    .isEqualTo(life.destructionDue);
            assertThat(portal.terms(life.contract).keyDestroyed())
                    .as("time alone destroys no key")
                    .isFalse();
        }
    }

    private void compare(Instant instant) {
        Set<ContractId> all = lives.stream().map(life -> life.contract).collect(Collectors.toSet());
        var states = portal.statesAt(all, instant);
        for (Life life : lives) {
            assertThat(states.get(life.contract)).as("%s at %s", life, instant).isEqualTo(life.stateAt(instant));
        }
    }

    /** As two servers on one database do in the same second. */
    void strikeTwice() throws Exception {
        Callable<Boolean> strike = () -> {
            effects.strike();
            return true;
        };
        for (var done : executor.invokeAll(List.of(strike, strike))) {
            assertThat(done.get()).isTrue();
        }
        // what the one has planned the other may have looked for just before
        Await.until("no effect is waiting", () -> {
            effects.strike();
            return portal.waiting() == 0;
        });
    }

    static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Clocks.JAPAN).toInstant();
    }
}
