package dsg.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.listing.ListPage;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import dsg.soc.IncidentId;
import dsg.soc.ProhibitedAct;
import dsg.soc.incident.IncidentDesk;
import dsg.soc.incident.IncidentPage;
import dsg.soc.incident.Origin;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A report from the user to the office, by the manager and past them, until it is an incident. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class ReportsIT {

    private static final String USER = "架空 青子";
    private static final String COLLEAGUE = "架空 空男";
    private static final String MANAGER = "架空 守";
    private static final String OFFICE = "架空 管太";
    private static final String SOC = "架空 見晴";

    @Inject
    Acting acting;

    @Inject
    Reports reports;

    @Inject
    ReportDesk desk;

    @Inject
    IdleReports idle;

    @Inject
    IncidentDesk incidents;

    @Inject
    Clock clock;

    @Resource(lookup = "java:jboss/datasources/Portal")
    DataSource database;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R160", says = "Breaches are reported at once, through the manager, to the security office")
    @DisplayName("a report goes by the manager to the office, both times on record, and becomes an incident once")
    void byTheManager() throws Exception {
        ReportId id = submit(USER, null);
        ReportPage before = page(MANAGER, id);
        assertThat(before.row().state()).isEqualTo(ReportState.AT_MANAGER);
        assertThat(before.canRelay()).isTrue();
        assertThat(before.row().times().reached()).isNull();
        assertThatThrownBy(() -> page(COLLEAGUE, id)).hasMessage("report.unknown");
        assertThatThrownBy(() -> acting.as(OFFICE, () -> {
                    desk.receive(id);
                    return id;
                }))
                .hasMessage("report.received");
        relay(id);
        ReportRow row = page(USER, id).row();
        assertThat(row.times().relayed()).isAfterOrEqualTo(row.times().reported());
        assertThat(row.times().reached()).isEqualTo(row.times().relayed());
        assertThatThrownBy(() -> relay(id)).hasMessage("report.passed");
        IncidentPage incident = incident(id);
        assertThat(incident.row().origin()).isEqualTo(Origin.REPORT);
        assertThat(incident.row().act()).isEqualTo(ProhibitedAct.ACT_04);
        assertThat(incident.row().happenedAt()).isEqualTo(row.happenedAt());
        assertThat(incident.items()).anySatisfy(item -> assertThat(item.text()).isEqualTo(row.text()));
        acting.as(OFFICE, () -> {
            desk.receive(id);
            return id;
        });
        assertThat(page(USER, id).row().state()).isEqualTo(ReportState.RECEIVED);
        assertThat(page(USER, id).row().times().received()).isNotNull();
    }

    @Test
    @Proves(value = "T51", says = "A report about the manager goes past the manager")
    @DisplayName("past a manager whom it is about, who never sees it; past one who leaves it lying, by itself")
    void pastTheManager() throws Exception {
        ReportId concerned = submit(USER, DirectReason.CONCERNED);
        assertThat(page(USER, concerned).row().state()).isEqualTo(ReportState.AT_OFFICE);
        assertThatThrownBy(() -> page(MANAGER, concerned)).hasMessage("report.unknown");
        assertThat(acting.as(MANAGER, () -> reports.own()))
                .extracting(ReportRow::id)
                .doesNotContain(concerned);
        assertThat(incident(concerned).row().isOpen()).isTrue();
        assertThatThrownBy(() -> submit(USER, DirectReason.OWN)).hasMessage("report.direct");

        ReportId left = submit(USER, null);
        idle.escalate();
        assertThat(page(USER, left).row().state()).isEqualTo(ReportState.AT_MANAGER);
        execute("update report set relay_due_at = now() - interval '1 second' where id = '" + left + "'");
        idle.escalate();
        ReportRow row = page(USER, left).row();
        assertThat(row.state()).isEqualTo(ReportState.AT_OFFICE);
        assertThat(row.times().escalated()).isNotNull();
        assertThat(row.times().relayed()).isNull();
        assertThat(incident(left).row().isOpen()).isTrue();
        assertThatThrownBy(() -> relay(left)).hasMessage("report.passed");
    }

    @Test
    @DisplayName("a manager's own report and one by telephone reach the office at once; a marking or a future day is"
            + " refused")
    void others() throws Exception {
        ReportId own = submit(MANAGER, null);
        assertThat(page(MANAGER, own).row().directReason()).isEqualTo(DirectReason.OWN);
        ReportId called = acting.as("架空 運子", () -> desk.takeCall(told("電話の報告"), "", "架空 電話", "内線"));
        assertThat(page(SOC, called).row().channel()).isEqualTo(ReportChannel.TELEPHONE);
        assertThat(incident(called).row().origin()).isEqualTo(Origin.TELEPHONE);
        assertThatThrownBy(() -> acting.as(USER, () -> reports.submit(told("極秘の図面を見た"), null)))
                .hasMessage("helpdesk.marking");
        NewReport future =
                new NewReport(ReportKind.BREACH, null, clock.instant().plus(Duration.ofDays(1)), "未来");
        assertThatThrownBy(() -> acting.as(USER, () -> reports.submit(future, null)))
                .hasMessage("report.future");
        assertThat(acting.as(SOC, () -> desk.page(ListPage.first("reported", true, 50)))
                        .rows())
                .extracting(ReportRow::id)
                .contains(own, called);
    }

    private ReportId submit(String who, @Nullable DirectReason past) throws Exception {
        return acting.as(who, () -> reports.submit(told("掲示板での中傷 " + UUID.randomUUID()), past));
    }

    private NewReport told(String text) {
        Instant happened = clock.instant().minus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.MILLIS);
        return new NewReport(ReportKind.BREACH, ProhibitedAct.ACT_04, happened, text);
    }

    private ReportPage page(String who, ReportId id) throws Exception {
        return acting.as(who, () -> reports.page(id));
    }

    private void relay(ReportId id) throws Exception {
        acting.as(MANAGER, () -> {
            reports.relay(id, "確かめました");
            return id;
        });
    }

    private IncidentPage incident(ReportId id) throws Exception {
        Await.until("an incident", () -> page(SOC, id).row().incident() != null);
        IncidentId incident = Objects.requireNonNull(page(SOC, id).row().incident());
        return acting.as(SOC, () -> incidents.page(incident));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
