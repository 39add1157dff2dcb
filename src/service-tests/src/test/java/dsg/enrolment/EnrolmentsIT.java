package dsg.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.logon.LockedTerminal;
import dsg.logon.Locks;
import dsg.logon.PasswordTries;
import dsg.platform.access.PersonId;
import dsg.proof.Proves;
import dsg.protocol.VeinAnswer;
import dsg.protocol.VeinAnswer.State;
import dsg.protocol.VeinQuestion;
import dsg.server.Acting;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is on record, what is kept, and what is destroyed. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class EnrolmentsIT {

    private static final String CONTRACT = "DEMO-2026-001";
    private static final String OTHER_CONTRACT = "DEMO-2026-003";
    private static final String PRIME = "prime-a";
    private static final String TERMINAL = "spare-01";
    private static final int TRIES = 5;
    private static final int TERMINAL_TRIES = 20;

    private static final String DESTRUCTIONS =
            "select count(*) from audit_event where action = 'DESTROY_VEIN' and object_id = ?1";

    @Inject
    Enrolments enrolments;

    @Inject
    VeinLogins logins;

    @Inject
    VeinDestruction destruction;

    @Inject
    PasswordTries passwords;

    @Inject
    Locks locks;

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
    @Proves(value = "T22", says = "Without consent there is no enrolment and no use")
    @Proves(value = "R110", says = "The form states consent to enrolment")
    @DisplayName("nothing is enrolled before consent to both is on record, nor after it was declined")
    void consentFirst() throws Exception {
        String account = newcomers.user("架空 諾子", CONTRACT, PRIME);
        assertThatThrownBy(() -> keep(account)).hasMessage("enrolment.unconsented");
        assertThatThrownBy(() -> office(() -> enrolments.begin(account, 1, 6))).hasMessage("enrolment.unconsented");
        assertThatThrownBy(() -> office(() -> enrolments.consent(account, true, false)))
                .hasMessage("enrolment.consent.both");
        office(() -> enrolments.decline(account));
        assertThatThrownBy(() -> keep(account)).hasMessage("enrolment.unconsented");
        fingers.enrol(account);
        assertThat(standing(account)).isEqualTo(State.READY);
    }

    @Test
    @Proves(value = "T22", says = "Without consent there is no enrolment and no use")
    @DisplayName("a consent that is taken back destroys what is enrolled, at once and with a record")
    void withdrawal() throws Exception {
        String account = newcomers.user("架空 撤子", CONTRACT, PRIME);
        fingers.enrol(account);
        PersonId person = newcomers.person(account);
        office(() -> enrolments.withdraw(account));
        assertThat(standing(account)).isEqualTo(State.NOT_ENROLLED);
        assertThat(newcomers.rows(DESTRUCTIONS, person.value())).isEqualTo(1);
        assertThatThrownBy(() -> keep(account)).hasMessage("enrolment.unconsented");
    }

    @Test
    @Proves(value = "T1", says = "One person has one enrolment for all accounts")
    @DisplayName("the person's further account is ready with the first one's veins; with the last account they are"
            + " destroyed")
    void onePerson() throws Exception {
        String first = newcomers.user("架空 一人", CONTRACT, PRIME);
        fingers.enrol(first);
        PersonId person = newcomers.person(first);
        String second = newcomers.account(person, OTHER_CONTRACT, PRIME);
        assertThat(standing(second)).isEqualTo(State.READY);

        newcomers.gone(first);
        destruction.run();
        assertThat(standing(second)).isEqualTo(State.READY);
        newcomers.gone(second);
        destruction.run();
        assertThat(standing(second)).isEqualTo(State.NOT_ENROLLED);
        assertThat(newcomers.rows(DESTRUCTIONS, person.value())).isEqualTo(1);
    }

    @Test
    @Proves(value = "R22", says = "Vein data are registered and managed")
    @DisplayName("a row that is copied to another person in the database opens nothing")
    void copiedRow() throws Exception {
        newcomers.forgetTries();
        String one = newcomers.user("架空 写子", CONTRACT, PRIME);
        String other = newcomers.user("架空 盗男", CONTRACT, PRIME);
        fingers.enrol(one);
        fingers.enrol(other);
        assertThat(attempt(one).key()).isNotEmpty();
        newcomers.copySet(newcomers.person(other), newcomers.person(one));
        assertThatThrownBy(() -> attempt(one)).isInstanceOf(Exception.class);
        assertThat(attempt(other).key()).isNotEmpty();
    }

    @Test
    @Proves(value = "R21", says = "An account locks by itself when its tries exceed a set number")
    @DisplayName("attempts count before they are made: the sixth is given nothing to compare with, until the office"
            + " releases it")
    void counted() throws Exception {
        newcomers.forgetTries();
        String account = newcomers.user("架空 数子", CONTRACT, PRIME);
        fingers.enrol(account);
        for (int i = 0; i < TRIES; i++) {
            assertThat(attempt(account).state()).isEqualTo(State.READY);
        }
        assertThat(attempt(account)).satisfies(answer -> {
            assertThat(answer.state()).isEqualTo(State.LOCKED);
            assertThat(answer.key()).isEmpty();
            assertThat(answer.templates()).isEmpty();
        });
        office(() -> enrolments.release(account));
        assertThat(attempt(account).state()).isEqualTo(State.READY);
    }

    @Test
    @Proves(value = "R107", says = "A remote enrolment is attended by the protected-system manager, a visit by staff")
    @DisplayName("nobody attends the own enrolment, and nobody but the office attends any")
    void attended() throws Exception {
        String own = acting.as(GrownFingers.OFFICE, () -> newcomers.username(newcomers.idOf(GrownFingers.OFFICE)));
        assertThatThrownBy(() -> keep(own)).hasMessage("enrolment.own");
        String account = newcomers.user("架空 立子", CONTRACT, PRIME);
        assertThatThrownBy(() -> acting.as(Newcomers.PROVIDER, () -> {
                    enrolments.consent(account, true, true);
                    return account;
                }))
                .hasMessage("access.role");
    }

    @Test
    @Proves(value = "T27", says = "Wrong passwords count by account and by terminal")
    @Proves(value = "T27", says = "A stranger locks nobody out")
    @DisplayName(
            "twenty failures on one terminal lock it for that factor, and no account and no other terminal with it")
    void byTerminal() throws Exception {
        newcomers.forgetTries();
        String spare = newcomers.fingerprint(TERMINAL);
        for (int i = 0; i < TERMINAL_TRIES; i++) {
            assertThat(passwords.attempt(spare)).isTrue();
            passwords.compared(spare, false);
        }
        assertThat(passwords.attempt(spare)).isFalse();
        assertThat(passwords.attempt(newcomers.fingerprint("prime-01"))).isTrue();
        passwords.compared(newcomers.fingerprint("prime-01"), true);
        String account = newcomers.user("架空 端子", CONTRACT, PRIME);
        fingers.enrol(account);
        assertThat(attempt(account).state()).isEqualTo(State.READY);

        LockedTerminal locked =
                acting.as(Newcomers.PROVIDER, () -> locks.list()).getFirst();
        assertThat(locked.terminal()).isEqualTo(TERMINAL);
        acting.as(Newcomers.PROVIDER, () -> {
            locks.release(locked.id());
            return locked;
        });
        assertThat(passwords.attempt(spare)).isTrue();
        passwords.compared(spare, true);
    }

    private void keep(String account) throws Exception {
        office(() -> fingers.keep(account));
    }

    private void office(Runnable work) throws Exception {
        acting.as(GrownFingers.OFFICE, () -> {
            work.run();
            return "";
        });
    }

    private State standing(String account) {
        return logins.standing(question(account)).state();
    }

    private VeinAnswer attempt(String account) {
        return logins.attempt(question(account));
    }

    private VeinQuestion question(String account) {
        return new VeinQuestion("", account, newcomers.fingerprint(TERMINAL), false);
    }
}
