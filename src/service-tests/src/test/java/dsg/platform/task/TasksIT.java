package dsg.platform.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.server.Await;
import dsg.server.RunningGateway;
import dsg.server.WholeWar;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({RunningGateway.class, ArquillianExtension.class})
class TasksIT {

    private static final int MORE_THAN_ONE_LOOK = 250;

    private final String run = UUID.randomUUID().toString();

    @Inject
    Ledger ledger;

    @Inject
    Errand errand;

    @Inject
    Duty duty;

    @Inject
    Barred barred;

    @Inject
    Rarity rarity;

    @Inject
    TaskRunning running;

    @Inject
    TaskAlarm alarm;

    @Inject
    TaskOverview overview;

    @Resource
    ManagedExecutorService executor;

    @Deployment
    static WebArchive portal() {
        return WholeWar.with(TasksIT.class, Ledger.class, Errand.class, Duty.class, Barred.class, Rarity.class);
    }

    @Test
    @DisplayName("a task is there with what it follows from, or not at all")
    void joinsTheTransaction() throws Exception {
        String undone = run + "/undone/0";
        assertThatThrownBy(() -> ledger.scheduleAndFail(undone)).isInstanceOf(IllegalStateException.class);
        assertThat(ledger.rows(Errand.KIND, undone)).isEmpty();
        String done = run + "/done/0";
        ledger.schedule(done, Instant.now());
        Await.until("it is done", () -> ledger.rows(Errand.KIND, done).equals(List.of("DONE 0")));
        assertThat(errand.runs(done)).isEqualTo(1);
    }

    @Test
    @DisplayName("a task that fails is tried again until it succeeds, and what was wrong is known meanwhile")
    void isTriedAgain() throws Exception {
        String key = run + "/failing/3";
        ledger.schedule(key, Instant.now());
        Await.until(
                "its failure is known",
                () -> ledger.rows(Errand.KIND, key).stream()
                        .anyMatch(row -> row.matches("WAITING [12] IllegalStateException")));
        Await.until("it is done", () -> ledger.rows(Errand.KIND, key).equals(List.of("DONE 3")));
        assertThat(errand.runs(key)).isEqualTo(4);
    }

    @Test
    @DisplayName("a task that ends in an error of the machine is noted and tried again like any other")
    void errorsAreNoted() throws Exception {
        String key = run + "/unlinked/1";
        ledger.schedule(key, Instant.now());
        Await.until("it is done", () -> ledger.rows(Errand.KIND, key).equals(List.of("DONE 1")));
        assertThat(errand.runs(key)).isEqualTo(2);
    }

    @Test
    @DisplayName("a duty that a clock a year ahead has done comes back as soon as the clock is right")
    void wrongClock() throws Exception {
        Await.until("it is done", () -> ledger.rows(Duty.KIND, "").equals(List.of("WAITING 0")));
        ledger.doneInAYear(Duty.KIND);
        int before = duty.runs();
        Await.until("it came back", () -> duty.runs() >= before + 3);
    }

    @Test
    @DisplayName(
            "a task is done at its time, once, however many take it at the same moment and however often it was asked"
                    + " for")
    void isDoneOnce() throws Exception {
        String key = run + "/once/0";
        Instant later = Instant.now().plusSeconds(3);
        ledger.schedule(key, later);
        ledger.schedule(key, later);
        UUID id = ledger.id(Errand.KIND, key);
        running.run(id);
        assertThat(errand.runs(key)).as("before its time").isZero();
        Await.until("its time has come", () -> Instant.now().isAfter(later));
        Callable<Boolean> take = () -> {
            running.run(id);
            return true;
        };
        for (var taken : executor.invokeAll(Collections.nCopies(4, take))) {
            assertThat(taken.get()).isTrue();
        }
        Await.until("it is done", () -> ledger.rows(Errand.KIND, key).equals(List.of("DONE 0")));
        assertThat(errand.runs(key)).isEqualTo(1);
    }

    @Test
    @DisplayName("what is asked for while the same is being done is done once more, and waits for nobody")
    void askedForMeanwhile() throws Exception {
        String key = run + "/meanwhile/0";
        ledger.schedule(key, Instant.now().plusSeconds(1));
        UUID id = ledger.id(Errand.KIND, key);
        assertThatThrownBy(() -> ledger.holdAndDie(id, () -> {
                    executor.submit(() -> ledger.schedule(key, Instant.now())).get();
                    assertThat(ledger.id(Errand.KIND, key)).isNotEqualTo(id);
                    return id;
                }))
                .hasMessage("the server dies");
        Await.until("both are done", () -> ledger.rows(Errand.KIND, key).equals(List.of("DONE 0", "DONE 0")));
        assertThat(errand.runs(key)).isEqualTo(2);
    }

    @Test
    @DisplayName("what a server had in hand that dies is done by the next")
    void survivesADeath() throws Exception {
        String key = run + "/death/0";
        Instant due = Instant.now().plusSeconds(2);
        ledger.schedule(key, due);
        UUID id = ledger.id(Errand.KIND, key);
        assertThatThrownBy(() -> ledger.holdAndDie(id, () -> {
                    Await.until("its time has come", () -> Instant.now().isAfter(due));
                    executor.submit(() -> running.run(id)).get();
                    assertThat(errand.runs(key)).as("while another has it").isZero();
                    return id;
                }))
                .hasMessage("the server dies");
        Await.until("it is done", () -> ledger.rows(Errand.KIND, key).equals(List.of("DONE 0")));
        assertThat(errand.runs(key)).isEqualTo(1);
    }

    @Test
    @DisplayName("a duty comes back for ever, after failures too; one that is late is told once")
    void comesBack() throws Exception {
        int before = duty.runs();
        Await.until("it came back", () -> duty.runs() >= before + 3);
        duty.fail(true);
        Await.until(
                "its failure is known",
                () -> ledger.rows(Duty.KIND, "").stream()
                        .anyMatch(row -> row.matches("WAITING [1-9][0-9]* IllegalStateException")));
        UUID id = ledger.id(Duty.KIND, "");
        int told = ledger.logged(id).size();
        ledger.age(Duty.KIND, "");
        assertThat(overview.kinds().getFirst().standing())
                .as("what does not get on comes first")
                .isNotEqualTo(TaskKindRow.Standing.WORKS);
        assertThat(standing(Duty.KIND))
                .extracting(TaskKindRow::standing, TaskKindRow::waiting, TaskKindRow::failing, TaskKindRow::failure)
                .containsExactly(TaskKindRow.Standing.LATE, 1L, 1L, "IllegalStateException");
        alarm.raise();
        alarm.raise();
        assertThat(ledger.logged(id)).hasSize(told + 1).last().isEqualTo("TASK_LATE " + Duty.KIND);
        duty.fail(false);
        Await.until("it goes on", () -> ledger.rows(Duty.KIND, "").equals(List.of("WAITING 0")));
        assertThat(standing(Duty.KIND).standing()).isEqualTo(TaskKindRow.Standing.WORKS);
    }

    @Test
    @DisplayName("what nobody can do at present waits untried and is not told as late; it is done as soon as it can be")
    void waitsUntilReady() throws Exception {
        barred.ready(false);
        String key = run + "/not-ready";
        ledger.scheduleBarred(key);
        UUID id = ledger.id(Barred.KIND, key);
        String other = run + "/meanwhile-done/0";
        ledger.schedule(other, Instant.now());
        Await.until(
                "the worker has looked", () -> ledger.rows(Errand.KIND, other).equals(List.of("DONE 0")));
        ledger.age(Barred.KIND, key);
        alarm.raise();
        assertThat(ledger.logged(id)).isEmpty();
        assertThat(ledger.rows(Barred.KIND, key)).containsExactly("WAITING 0");
        assertThat(standing(Barred.KIND).standing()).isEqualTo(TaskKindRow.Standing.NOT_READY);
        barred.ready(true);
        Await.until("it is done", () -> ledger.rows(Barred.KIND, key).equals(List.of("DONE 0")));
    }

    @Test
    @DisplayName("a kind that stands still, with more waiting than one look shows, keeps no other kind waiting")
    void keepsNobodyWaiting() throws Exception {
        barred.standStill();
        try {
            for (int task = 0; task < MORE_THAN_ONE_LOOK; task++) {
                ledger.scheduleBarred(run + "/still/" + task);
            }
            String key = run + "/moving/0";
            ledger.schedule(key, Instant.now());
            Await.until("it is done", () -> ledger.rows(Errand.KIND, key).equals(List.of("DONE 0")));
            assertThat(ledger.rows(Barred.KIND, run + "/still/0")).containsExactly("WAITING 0");
        } finally {
            barred.goOn();
        }
        String last = run + "/still/" + (MORE_THAN_ONE_LOOK - 1);
        Await.until("the last is done", () -> ledger.rows(Barred.KIND, last).equals(List.of("DONE 0")));
    }

    @Test
    @DisplayName("a duty of once a day comes back at once where somebody's word has made it due")
    void isHastened() throws Exception {
        Await.until("it was done, at the start or since", () -> {
            ledger.hasten(Rarity.KIND);
            return rarity.runs() > 0;
        });
        int before = rarity.runs();
        Await.until("it came back", () -> {
            ledger.hasten(Rarity.KIND);
            return rarity.runs() > before;
        });
    }

    private TaskKindRow standing(String kind) {
        return overview.kinds().stream()
                .filter(row -> row.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
