package dsg.soc.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.duty.DutyDesk;
import dsg.duty.DutyPage;
import dsg.duty.Rosters;
import dsg.platform.access.CurrentCaller;
import dsg.platform.calendar.Clocks;
import dsg.platform.service.NextStep;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import dsg.soc.AlertId;
import dsg.soc.EntityKind;
import dsg.soc.Gravity;
import dsg.soc.Subject;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Alerts that nobody takes up, by the portal's own task. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class AlertEscalationIT {

    private static final String SOC = "架空 見晴";
    private static final String OFFICE = "架空 管太";

    @Inject
    Acting acting;

    @Inject
    Rosters rosters;

    @Inject
    AlertBook book;

    @Inject
    AlertDesk alerts;

    @Inject
    AlertSteps steps;

    @Inject
    CurrentCaller current;

    @Inject
    UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/Portal")
    DataSource database;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R30", says = "The SOC monitors, detects incidents, responds, notifies and answers")
    @DisplayName("a new alert is that of whoever is on duty; not taken up in time it is passed on, and the office hears"
            + " of it, until somebody takes it up; what a rule on trial finds is nobody's")
    void untaken() throws Exception {
        shareOut();
        AlertId grave = raise(Gravity.CRITICAL);
        AlertId small = raise(Gravity.LOW);
        AlertId trial = raise(Gravity.HIGH, true);
        Await.until(
                "they are given",
                () -> row(grave).holder().equals(SOC) && row(small).holder().equals(SOC));
        assertThat(row(grave).escalatedAt()).isNull();
        assertThat(row(trial).holder()).as("of a rule on trial").isEmpty();
        assertThat(keys(OFFICE, grave)).isEmpty();

        execute("update soc_alert set held_at = held_at - interval '1 hour', version = version + 1 where id = '"
                + grave.value() + "'");
        Await.until("nobody took it up in time", () -> row(grave).escalatedAt() != null);
        assertThat(row(grave).state()).isEqualTo(AlertState.NEW);
        assertThat(row(small).escalatedAt()).isNull();
        assertThat(number("select escalations from soc_alert where id = '" + grave.value() + "'"))
                .as("once for each time that it waited")
                .isEqualTo(1);
        assertThat(keys(SOC, grave)).containsExactly("soc.next.escalated");
        assertThat(keys(OFFICE, grave)).containsExactly("soc.next.untaken");

        acting.as(SOC, () -> {
            alerts.take(grave);
            return grave;
        });
        assertThat(keys(SOC, grave)).isEmpty();
        assertThat(keys(OFFICE, grave)).isEmpty();
        execute("update soc_alert set held_at = held_at - interval '1 hour', version = version + 1 where id = '"
                + grave.value() + "'");
        AlertId later = raise(Gravity.CRITICAL);
        Await.until("a later round", () -> row(later).holder().equals(SOC));
        assertThat(number("select escalations from soc_alert where id = '" + grave.value() + "'"))
                .as("in hand")
                .isEqualTo(1);
        for (AlertId each : List.of(grave, small, trial, later)) {
            acting.as(SOC, () -> {
                alerts.close(each, Judgement.DRILL);
                return each;
            });
        }
    }

    private void shareOut() throws Exception {
        YearMonth month = YearMonth.now(Clocks.JAPAN);
        List<UUID> people = acting.as(SOC, () -> rosters.page(DutyDesk.SOC, month)).people().stream()
                .filter(each -> each.name().equals(SOC))
                .map(DutyPage.Candidate::account)
                .toList();
        for (YearMonth each : List.of(month.minusMonths(1), month)) {
            acting.as(SOC, () -> {
                rosters.plan(DutyDesk.SOC, each, people);
                return each;
            });
        }
    }

    private AlertId raise(Gravity severity) throws Exception {
        return raise(severity, false);
    }

    /** As the watch does it; what it is about is nobody else's. */
    private AlertId raise(Gravity severity, boolean reportOnly) throws Exception {
        Subject nobody = new Subject(EntityKind.GATEWAY, UUID.randomUUID().toString(), "架空の対象");
        transaction.begin();
        AlertId id = book.raise(new Raised(
                "dsg-clock-set",
                "架空の警報",
                "DSG",
                severity,
                reportOnly,
                nobody,
                List.of(),
                Instant.now(),
                "",
                List.of()));
        transaction.commit();
        return id;
    }

    private AlertRow row(AlertId id) throws Exception {
        return acting.as(SOC, () -> alerts.page(id)).row();
    }

    private List<String> keys(String person, AlertId alert) throws Exception {
        return acting.as(person, () -> steps.of(current.get())).stream()
                .filter(each -> each.address().endsWith(alert.toString()))
                .map(NextStep::key)
                .toList();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int number(String select) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(select)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
