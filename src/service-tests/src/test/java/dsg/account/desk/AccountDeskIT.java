package dsg.account.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.account.AccountState;
import dsg.account.AccountSuspensions;
import dsg.hold.HeldType;
import dsg.hold.HoldDesk;
import dsg.hold.HoldKind;
import dsg.platform.access.AccountId;
import dsg.platform.access.Role;
import dsg.platform.calendar.Clocks;
import dsg.platform.listing.ListPage;
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
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An account's whole life at the desk, with the real Keycloak behind it. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class AccountDeskIT {

    /** Whose duty accounts are, and nothing else. */
    private static final String ACCOUNTS = "架空 登";

    private static final String OFFICE = "架空 管太";
    private static final String PROVIDER = "架空 運子";

    @Inject
    Acting acting;

    @Inject
    Deciding deciding;

    @Inject
    AccountDesk desk;

    @Inject
    OwnOrganisation organisation;

    @Inject
    HoldDesk holds;

    @Inject
    AccountSuspensions suspensions;

    @Inject
    Inactivity inactivity;

    @Resource(lookup = "java:jboss/datasources/Portal")
    DataSource database;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R21", says = "Accounts are registered, suspended and deleted")
    @Proves(value = "T28", says = "A stopped account can be given back; a deleted one stays known")
    @DisplayName("registered and suspended by one, given back and deleted by two; the deleted one stays on the list")
    void life() throws Exception {
        AccountId id = active("窓口の人", "provider", Set.of(Role.HELPDESK));
        acting.as(ACCOUNTS, () -> run(() -> suspensions.suspend(id, "退職の連絡があったため")));
        assertThat(state(id)).isEqualTo(AccountState.SUSPENDED);
        assertThat(acting.may(id, "WORK_DESK")).isFalse();

        UUID back = acting.as(ACCOUNTS, () -> desk.proposeReturn(id, "連絡が誤りだったため"));
        assertThat(state(id)).isEqualTo(AccountState.SUSPENDED);
        assertThatThrownBy(() -> acting.as(ACCOUNTS, () -> desk.proposeDeletion(id, "重ねて")))
                .hasMessage("application.waiting");
        acting.as(OFFICE, () -> deciding.accept(back, ""));
        Await.until("back at Keycloak", () -> state(id) == AccountState.ACTIVE);

        UUID end = acting.as(ACCOUNTS, () -> desk.proposeDeletion(id, "本当に退職したため"));
        acting.as(OFFICE, () -> deciding.accept(end, ""));
        assertThat(state(id)).isEqualTo(AccountState.DELETED);
        Await.until("gone from Keycloak", () -> page(id).keycloakGroups().isEmpty());
        String username = page(id).row().username();
        assertThat(acting.as(OFFICE, () -> desk.page(ListPage.first("username", false, 50), username))
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo(AccountState.DELETED));
    }

    @Test
    @DisplayName("an account that is held is not deleted: neither asked for nor decided; its hold ends by two people")
    void held() throws Exception {
        AccountId id = active("保全される人", "provider", Set.of(Role.HELPDESK));
        UUID end = acting.as(ACCOUNTS, () -> desk.proposeDeletion(id, "退職したため"));
        UUID hold = acting.as(
                OFFICE,
                () -> holds.place(
                        HoldKind.LEGAL,
                        HeldType.ACCOUNT,
                        page(id).row().username(),
                        "架空の訴訟",
                        LocalDate.now(Clocks.JAPAN).plusDays(30)));
        assertThatThrownBy(() -> acting.as(OFFICE, () -> deciding.accept(end, "")))
                .hasMessage("hold.bites");
        assertThat(state(id)).isEqualTo(AccountState.ACTIVE);
        assertThatThrownBy(() -> acting.as("架空 見晴", () -> run(() -> holds.proposeEnd(hold, "架空の和解"))))
                .as("a legal hold, by the SOC")
                .hasMessage("hold.end.LEGAL");
        acting.as(OFFICE, () -> run(() -> holds.proposeEnd(hold, "架空の和解")));
        deciding.accept(PROVIDER, hold, "");
        acting.as(OFFICE, () -> deciding.accept(end, ""));
        assertThat(state(id)).isEqualTo(AccountState.DELETED);
    }

    @Test
    @Proves(value = "R21", says = "Accounts stand in groups, and rights belong to groups")
    @Proves(value = "T48", says = "Nobody approves what they applied for")
    @DisplayName(
            "other roles are asked for by one and given by another; Keycloak's groups follow, and so do the rights")
    void memberships() throws Exception {
        AccountId id = active("兼ねる人", "provider", Set.of(Role.ACCOUNTS));
        assertThat(acting.may(id, "REGISTER_ACCOUNT")).isTrue();
        assertThatThrownBy(() -> acting.as(
                        ACCOUNTS, () -> desk.proposeRoles(id, Set.of(Role.ACCOUNTS, Role.SECURITY_OFFICE), "兼務のため")))
                .hasMessage("account.roles.apart");
        Set<Role> wanted = Set.of(Role.JOINING_SUPPORT, Role.NOC);
        UUID change = acting.as(ACCOUNTS, () -> desk.proposeRoles(id, wanted, "担当が変わったため"));
        assertThatThrownBy(() -> acting.as(ACCOUNTS, () -> deciding.accept(change, "")))
                .isInstanceOf(RuntimeException.class);
        assertThat(acting.may(id, "REGISTER_ACCOUNT")).isTrue();
        acting.as(OFFICE, () -> deciding.accept(change, ""));
        assertThat(acting.may(id, "REGISTER_ACCOUNT")).isFalse();
        Await.until(
                "the groups", () -> page(id).keycloakGroups().equals(Set.of("/staff/joining-support", "/staff/noc")));
        assertThat(page(id).approvedGroups()).isEqualTo(page(id).keycloakGroups());
        assertThat(acting.may(id, "LEAD_ONBOARDING")).isTrue();
    }

    @Test
    @Proves(value = "R21", says = "Accounts are registered, suspended and deleted")
    @DisplayName("nobody used it for 90 days: suspended by itself; one used or approved since stays")
    void inactivity() throws Exception {
        AccountId idle = active("使わない人", "provider", Set.of(Role.NOC));
        AccountId fresh = active("使う人", "provider", Set.of(Role.NOC));
        age(idle, 91);
        age(fresh, 89);
        doubtTheClock("'00000000-0000-0000-0000-0000000d0b70', 0, 'JUMPED', now(), now()");
        try {
            inactivity.run();
            assertThat(state(idle)).as("while the clock is doubted").isEqualTo(AccountState.ACTIVE);
        } finally {
            doubtTheClock("");
        }
        inactivity.run();
        assertThat(state(idle)).isEqualTo(AccountState.SUSPENDED);
        assertThat(page(idle).row().suspendedBecause()).isEqualTo(Inactivity.BECAUSE);
        assertThat(state(fresh)).isEqualTo(AccountState.ACTIVE);

        UUID back = acting.as(ACCOUNTS, () -> desk.proposeReturn(idle, "また使うため"));
        acting.as(OFFICE, () -> deciding.accept(back, ""));
        Await.until("back", () -> state(idle) == AccountState.ACTIVE);
        inactivity.run();
        assertThat(state(idle)).isEqualTo(AccountState.ACTIVE);
    }

    @Test
    @Proves(value = "T48", says = "Provider and office do not act for each other")
    @DisplayName("an organisation's account opens forms, its register and appointments, and no area; at another kind of"
            + " organisation it is refused")
    void ofTheOrganisation() throws Exception {
        AccountId id = active("契約前の管理者", "prime-b", Set.of(Role.COMPANY_MANAGER));
        assertThat(page(id).approvedGroups()).containsExactly("/companies/prime-b/company-manager");
        for (String opened : Set.of("VIEW_FORMS", "DOWNLOAD_TEMPLATE", "VIEW_ORGANISATION", "BOOK_ENROLMENT")) {
            assertThat(acting.may(id, opened)).as(opened).isTrue();
        }
        for (String shut : Set.of("VIEW_AREA", "UPLOAD_FILE", "DOWNLOAD_FILE", "VIEW_CONTRACT", "VIEW_COMPANIES")) {
            assertThat(acting.may(id, shut)).as(shut).isFalse();
        }
        assertThat(acting.as(id, () -> organisation.accounts()))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.organisation()).startsWith("みなと架空電機"));
        assertThatThrownBy(() -> active("場違いな人", "office-a", Set.of(Role.COMPANY_MANAGER)))
                .hasMessage("account.organisation.kind");
    }

    private AccountId active(String name, String code, Set<Role> roles) throws Exception {
        AccountId id = acting.as(
                ACCOUNTS, () -> desk.register(new NewAccount("", name + " " + UUID.randomUUID(), code, "", roles, "")));
        assertThat(state(id)).isEqualTo(AccountState.WAITING);
        acting.as(OFFICE, () -> deciding.accept(id.value(), ""));
        Await.until("made at Keycloak", () -> state(id) == AccountState.ACTIVE);
        return id;
    }

    private AccountState state(AccountId id) throws Exception {
        return page(id).row().state();
    }

    private AccountPage page(AccountId id) throws Exception {
        return acting.as(OFFICE, () -> desk.account(id));
    }

    /** An alarm as the contracts' clock raises it; none for an empty text. */
    private void doubtTheClock(String alarm) throws SQLException {
        String statement = alarm.isEmpty()
                ? "update clock_alarm set settled_at = now(), reason = 'test', settled_by = (select min(id::text)::uuid"
                        + " from account) where id = '00000000-0000-0000-0000-0000000d0b70'"
                : "insert into clock_alarm (id, version, kind, highest, seen) values (" + alarm + ")";
        try (Connection connection = database.getConnection();
                Statement change = connection.createStatement()) {
            assertThat(change.executeUpdate(statement)).isEqualTo(1);
        }
    }

    private void age(AccountId id, int days) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update account set approved_at = approved_at - make_interval(days => ?) where id = ?")) {
            update.setInt(1, days);
            update.setObject(2, id.value());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static boolean run(Runnable work) {
        work.run();
        return true;
    }
}
