package dsg.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.access.AccountId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.service.NextStep;
import dsg.protocol.VeinAnswer.State;
import dsg.protocol.VeinQuestion;
import dsg.server.Acting;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One human being who comes to be enrolled under two names. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class SameFingersIT {

    private static final String CONTRACT = "DEMO-2026-001";
    private static final String PRIME = "prime-a";
    private static final String TERMINAL = "spare-01";

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String DECISIONS =
            "select count(*) from audit_event where action = 'SETTLE_SAME_FINGER' and outcome = 'OK' and object_id = ?1";
    private static final String ENDED = "select count(*) from vein_search where ended_at is not null and person = ?1";

    @Inject
    SameFingers same;

    @Inject
    Enrolments enrolments;

    @Inject
    VeinLogins logins;

    @Inject
    VeinSearching searching;

    @Inject
    SameFingerSteps steps;

    @Inject
    CurrentCaller current;

    @Inject
    GrownFingers fingers;

    @Inject
    Newcomers newcomers;

    @Inject
    Acting acting;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @DisplayName(
            "a finger that is enrolled of another person already is found; who came second does not get in, who came"
                    + " first does, until somebody other than the attendant says that they are two people")
    void heldUntilDecided() throws Exception {
        newcomers.forgetTries();
        String first = newcomers.user("架空 先子", CONTRACT, PRIME);
        String second = newcomers.user("架空 後子", CONTRACT, PRIME);
        fingers.enrol(first);
        fingers.enrolWith(first, second);
        searched(second);
        assertThat(standing(second)).isEqualTo(State.HELD);
        assertThat(logins.attempt(question(second))).satisfies(answer -> {
            assertThat(answer.state()).isEqualTo(State.HELD);
            assertThat(answer.key()).isEmpty();
            assertThat(answer.templates()).isEmpty();
        });
        assertThat(standing(first)).isEqualTo(State.READY);

        SameFingerRow row = waiting(second);
        assertThat(row.otherAccounts()).containsExactly(first);
        assertThat(row.fingers()).containsExactlyInAnyOrder(1, 6);
        assertThat(row.otherFingers()).containsExactlyInAnyOrder(1, 6);
        assertThatThrownBy(() -> acting.as(GrownFingers.OFFICE, () -> twoPeople(row.id(), "双子です")))
                .hasMessage("enrolment.same.attended");
        assertThat(standing(second)).isEqualTo(State.HELD);

        AccountId colleague = newcomers.colleague("架空 同子");
        assertThatThrownBy(() -> acting.as(colleague, () -> twoPeople(row.id(), " ")))
                .hasMessage("enrolment.same.reason");
        acting.as(colleague, () -> twoPeople(row.id(), "二人を並べて確かめました"));
        assertThat(standing(second)).isEqualTo(State.READY);
        assertThat(newcomers.rows(DECISIONS, newcomers.person(second).value())).isEqualTo(1);
        assertThatThrownBy(() -> acting.as(colleague, () -> twoPeople(row.id(), "もう一度")))
                .hasMessage("enrolment.same.over");
    }

    @Test
    @DisplayName(
            "where the office says that it is one person, what was enrolled second is destroyed, by the attendant too,"
                    + " and what was enrolled first stays")
    void onePerson() throws Exception {
        String first = newcomers.user("架空 元子", CONTRACT, PRIME);
        String second = newcomers.user("架空 偽子", CONTRACT, PRIME);
        fingers.enrol(first);
        fingers.enrolWith(first, second);
        searched(second);
        acting.as(GrownFingers.OFFICE, () -> {
            same.samePerson(
                    same.list().stream()
                            .filter(each -> each.accounts().contains(second))
                            .findFirst()
                            .orElseThrow()
                            .id(),
                    "同じ人でした");
            return "";
        });
        assertThat(standing(second)).isEqualTo(State.NOT_ENROLLED);
        assertThat(standing(first)).isEqualTo(State.READY);
    }

    @Test
    @DisplayName(
            "who is nobody's double is searched for to the end, and gets in; the office is told only of what waits for it")
    void strangers() throws Exception {
        String account = newcomers.user("架空 単子", CONTRACT, PRIME);
        fingers.enrol(account);
        searched(account);
        assertThat(standing(account)).isEqualTo(State.READY);
        assertThat(forOffice()).noneMatch(row -> row.accounts().contains(account));

        String second = newcomers.user("架空 写実", CONTRACT, PRIME);
        fingers.enrolWith(account, second);
        searched(second);
        assertThat(stepsOf(GrownFingers.OFFICE)).anyMatch(step -> step.address().equals("/enrolment/same.xhtml"));
        assertThat(stepsOf(Newcomers.PROVIDER)).noneMatch(step -> step.address().equals("/enrolment/same.xhtml"));
        assertThatThrownBy(() -> acting.as(Newcomers.PROVIDER, same::list)).hasMessage("access.role");
        acting.as(GrownFingers.OFFICE, () -> {
            enrolments.withdraw(second);
            return "";
        });
        assertThat(forOffice()).noneMatch(row -> row.accounts().contains(second));
    }

    /** The portal's own round may be under way: then it is waited for, row by row. */
    private void searched(String account) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (newcomers.rows(ENDED, newcomers.person(account).value()) == 0) {
            assertThat(System.nanoTime()).as("the search for %s ends", account).isLessThan(until);
            searching.run();
        }
    }

    private String twoPeople(UUID id, String because) {
        same.twoPeople(id, because);
        return "";
    }

    private List<SameFingerRow> forOffice() throws Exception {
        return acting.as(GrownFingers.OFFICE, same::list);
    }

    private SameFingerRow waiting(String account) throws Exception {
        return forOffice().stream()
                .filter(row -> row.accounts().contains(account))
                .findFirst()
                .orElseThrow();
    }

    private List<NextStep> stepsOf(String person) throws Exception {
        return acting.as(person, () -> steps.of(current.get()));
    }

    private State standing(String account) {
        return logins.standing(question(account)).state();
    }

    private VeinQuestion question(String account) {
        return new VeinQuestion("", account, newcomers.fingerprint(TERMINAL), false);
    }
}
