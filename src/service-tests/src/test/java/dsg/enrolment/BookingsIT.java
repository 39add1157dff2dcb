package dsg.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.account.desk.AccountDesk;
import dsg.account.desk.NewAccount;
import dsg.company.OrganisationKind;
import dsg.company.Organisations;
import dsg.platform.access.AccountId;
import dsg.platform.access.Role;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.Deciding;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Appointments, and the end of what is enrolled. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class BookingsIT {

    private static final String MANAGER = "架空 守";
    private static final String CONTRACT = "DEMO-2026-001";

    @Inject
    Acting acting;

    @Inject
    Deciding deciding;

    @Inject
    Newcomers newcomers;

    @Inject
    GrownFingers fingers;

    @Inject
    Bookings bookings;

    @Inject
    BookingReminder reminder;

    @Inject
    Enrolments enrolments;

    @Inject
    AccountDesk desk;

    @Inject
    Organisations organisations;

    @Resource(lookup = "java:jboss/datasources/Portal")
    DataSource database;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R106", says = "Enrolment is by visit or remote")
    @DisplayName("a manager books for the own people; a time is taken once, moved, reminded of, and who did not come is"
            + " taken down once it was time")
    void appointment() throws Exception {
        String one = newcomers.user("予約 一", CONTRACT, "prime-a");
        String two = newcomers.user("予約 二", CONTRACT, "prime-a");
        List<Instant> free = acting.as(MANAGER, () -> bookings.free());
        Instant slot = free.getLast();
        UUID id = acting.as(MANAGER, () -> bookings.book(one, BookingWay.REMOTE, slot));
        assertThat(acting.as(MANAGER, () -> bookings.free())).doesNotContain(slot);
        assertThatThrownBy(() -> acting.as(MANAGER, () -> bookings.book(two, BookingWay.VISIT, slot)))
                .hasMessage("enrolment.booking.taken");
        assertThatThrownBy(() -> acting.as(MANAGER, () -> bookings.book(two, BookingWay.VISIT, slot.plusSeconds(60))))
                .hasMessage("enrolment.booking.slot");
        Instant other = free.get(free.size() - 2);
        acting.as(MANAGER, () -> run(() -> bookings.move(id, other)));
        assertThat(row(id).changes()).isEqualTo(1);
        assertThatThrownBy(() -> acting.as(GrownFingers.OFFICE, () -> run(() -> bookings.attended(id, false))))
                .hasMessage("enrolment.booking.early");

        shift(id, "1 hour");
        reminder.run();
        assertThat(row(id).remindedAt()).isNotNull();
        shift(id, "-1 hour");
        acting.as(GrownFingers.OFFICE, () -> run(() -> bookings.attended(id, false)));
        assertThat(row(id).state()).isEqualTo(BookingState.NO_SHOW);
        UUID again = acting.as(MANAGER, () -> bookings.book(one, BookingWay.VISIT, slot));
        acting.as(MANAGER, () -> run(() -> bookings.cancel(again)));
        assertThat(acting.as(MANAGER, () -> bookings.free())).contains(slot);
    }

    @Test
    @Proves(value = "T24", says = "A company's first manager enrols in person")
    @DisplayName("a company's first manager is told that only a visit will do, books it, and for the own people only")
    void firstManager() throws Exception {
        AccountId manager = manager(company());
        String own = newcomers.username(manager);
        Instant slot = acting.as(manager, () -> bookings.free()).getFirst();
        assertThatThrownBy(() -> acting.as(manager, () -> bookings.book(own, BookingWay.REMOTE, slot)))
                .hasMessage("enrolment.booking.on-site");
        String stranger = newcomers.user("よその人", CONTRACT, "prime-a");
        assertThatThrownBy(() -> acting.as(manager, () -> bookings.book(stranger, BookingWay.VISIT, slot)))
                .hasMessage("enrolment.unknown");
        UUID id = acting.as(manager, () -> bookings.book(own, BookingWay.VISIT, slot));
        assertThat(acting.as(manager, () -> bookings.list()))
                .extracting(BookingRow::id)
                .contains(id);
        acting.as(manager, () -> run(() -> bookings.cancel(id)));
    }

    @Test
    @Proves(value = "T24", says = "A company's first manager enrols in person")
    @DisplayName(
            "the second manager of a company may be enrolled remotely, but not before the first one is enrolled, who"
                    + " attends it; nor by the office's own booking")
    void secondManager() throws Exception {
        String company = company();
        AccountId first = manager(company);
        String second = newcomers.username(manager(company));
        Instant slot = acting.as(first, () -> bookings.free()).getFirst();
        assertThatThrownBy(() -> acting.as(first, () -> bookings.book(second, BookingWay.REMOTE, slot)))
                .hasMessage("enrolment.booking.on-site");
        assertThatThrownBy(() -> acting.as(GrownFingers.OFFICE, () -> bookings.book(second, BookingWay.REMOTE, slot)))
                .hasMessage("enrolment.booking.on-site");
        fingers.enrol(newcomers.username(first));
        UUID id = acting.as(first, () -> bookings.book(second, BookingWay.REMOTE, slot));
        assertThat(acting.as(first, () -> bookings.list()))
                .filteredOn(row -> row.id().equals(id))
                .extracting(BookingRow::way)
                .containsExactly(BookingWay.REMOTE);
        acting.as(first, () -> run(() -> bookings.cancel(id)));
    }

    @Test
    @Proves(
            value = "T26",
            says =
                    "Who cannot use a finger enrols another with the office's approval; there is no way by password alone")
    @DisplayName("what is enrolled is destroyed for an injury; the consent stays, and another enrolment follows")
    void injury() throws Exception {
        String hurt = newcomers.user("けがの人", CONTRACT, "prime-a");
        fingers.enrol(hurt);
        acting.as(GrownFingers.OFFICE, () -> run(() -> enrolments.revoke(hurt, "右手のけが")));
        assertThat(acting.as(GrownFingers.OFFICE, () -> enrolments.find(hurt))).satisfies(enrolee -> {
            assertThat(enrolee.isEnrolled()).isFalse();
            assertThat(enrolee.consented()).isTrue();
        });
        assertThatThrownBy(() -> acting.as(GrownFingers.OFFICE, () -> run(() -> enrolments.revoke(hurt, "もう一度"))))
                .hasMessage("enrolment.revoke.none");
        acting.as(GrownFingers.OFFICE, () -> run(() -> fingers.keep(hurt)));
        assertThat(acting.as(GrownFingers.OFFICE, () -> enrolments.find(hurt)).isEnrolled())
                .isTrue();
    }

    /** A company that nobody of is enrolled. */
    private String company() throws Exception {
        String code = "first-" + UUID.randomUUID().toString().substring(0, 8);
        acting.as(
                Newcomers.PROVIDER,
                () -> organisations.register(code, "架空の新しい企業 " + code, OrganisationKind.COMPANY, List.of("本社")));
        return code;
    }

    /** Registered and approved, with an account of the company. */
    private AccountId manager(String company) throws Exception {
        AccountId manager = acting.as(
                Newcomers.PROVIDER,
                () -> desk.register(new NewAccount(
                        "", "架空の管理者 " + UUID.randomUUID(), company, "", Set.of(Role.COMPANY_MANAGER), "")));
        deciding.accept(GrownFingers.OFFICE, manager.value(), "");
        Await.until("made at Keycloak", () -> acting.may(manager, EnrolmentService.BOOK_ENROLMENT));
        return manager;
    }

    private BookingRow row(UUID id) throws Exception {
        return acting.as(MANAGER, () -> bookings.list()).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Sets when it is, from now on. */
    private void shift(UUID id, String interval) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update enrolment_booking set slot_at = now() + ?::interval where id = ?")) {
            update.setString(1, interval);
            update.setObject(2, id);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static boolean run(Runnable work) {
        work.run();
        return true;
    }
}
