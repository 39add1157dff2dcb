package dsg.enrolment.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.enrolment.Appointment;
import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.PersonId;
import dsg.platform.access.Role;
import dsg.platform.access.SessionId;
import dsg.platform.access.TerminalId;
import dsg.proof.Proves;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In which order a remote enrolment goes. */
class CeremonyTest {

    private static final Instant NOON = Instant.parse("2026-10-01T03:00:00Z");
    private static final AccountId OFFICE = new AccountId(UUID.randomUUID());

    @Test
    @Proves(
            value = "T23",
            says = "A remote enrolment is opened by the office's acceptance, with the manager as witness")
    @DisplayName("no step is left out, and none is made twice")
    void order() {
        Ceremony ceremony = begun();
        assertThatThrownBy(() -> ceremony.consent(NOON)).hasMessage("enrolment.remote.step");
        assertThatThrownBy(() -> ceremony.accept(IdentityDocument.PASSPORT, NOON))
                .hasMessage("enrolment.remote.step");
        ceremony.prove(NOON);
        assertThatThrownBy(() -> ceremony.watch(OFFICE, NOON)).hasMessage("enrolment.remote.step");
        ceremony.consent(NOON);
        assertThatThrownBy(() -> ceremony.finish(NOON)).hasMessage("enrolment.remote.step");
        ceremony.watch(OFFICE, NOON);
        ceremony.accept(IdentityDocument.PASSPORT, NOON);
        assertThatThrownBy(() -> ceremony.accept(IdentityDocument.PASSPORT, NOON))
                .hasMessage("enrolment.remote.step");
        ceremony.finish(NOON);
        assertThat(ceremony.state()).isEqualTo(CeremonyState.DONE);
        assertThatThrownBy(() -> ceremony.refuse("遅い", NOON)).hasMessage("enrolment.remote.step");
    }

    @Test
    @Proves(
            value = "T23",
            says = "A remote enrolment is opened by the office's acceptance, with the manager as witness")
    @DisplayName("the office may take back its acceptance until it is done; after an hour nothing goes on")
    void refusedAndLate() {
        Ceremony ceremony = begun();
        ceremony.prove(NOON);
        ceremony.consent(NOON);
        ceremony.watch(OFFICE, NOON);
        ceremony.accept(IdentityDocument.PASSPORT, NOON);
        ceremony.refuse("立会者が離れた", NOON);
        assertThat(ceremony.state()).isEqualTo(CeremonyState.REFUSED);
        assertThatThrownBy(() -> ceremony.finish(NOON)).hasMessage("enrolment.remote.step");

        Ceremony slow = begun();
        assertThatThrownBy(() -> slow.prove(NOON.plus(Duration.ofMinutes(61)))).hasMessage("enrolment.remote.late");
    }

    private static Ceremony begun() {
        Appointment appointment = new Appointment(
                UUID.randomUUID(),
                new AccountId(UUID.randomUUID()),
                "A10000001",
                new PersonId(UUID.randomUUID()),
                "架空 渚",
                NOON);
        Caller manager = new Caller(
                new AccountId(UUID.randomUUID()),
                "A10000002",
                new PersonId(UUID.randomUUID()),
                "架空 汐",
                Set.of(Role.PROTECTED_SYSTEM_MANAGER),
                new OrganisationId(UUID.randomUUID()),
                null,
                new TerminalId(UUID.randomUUID()),
                new SessionId(UUID.randomUUID()));
        return new Ceremony(appointment, manager, NOON);
    }
}
