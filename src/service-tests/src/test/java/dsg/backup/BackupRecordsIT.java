package dsg.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.backup.BackupStanding.State;
import dsg.platform.listing.ListPage;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class BackupRecordsIT {

    private static final String PROVIDER = "架空 運子";
    private static final String USER = "架空 青子";

    @Inject
    Acting acting;

    @Inject
    BackupIntake intake;

    @Inject
    BackupRecords records;

    @Inject
    BackupAlarms alarms;

    @Inject
    Clock clock;

    @Resource(lookup = "java:jboss/datasources/Portal")
    DataSource database;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R36", says = "System data, areas and logs are backed up; terminals are not")
    @DisplayName(
            "a backup that was told is on record once; one that is too old or failed is told once, until it is made"
                    + " good")
    void standing() throws Exception {
        Instant now = clock.instant();
        take(BackupKind.VERIFICATION, now.minus(Duration.ofDays(9)), "");
        assertThat(of(BackupDuty.VERIFICATION).state()).isEqualTo(State.OLD);
        alarms.raise();
        long told = told();
        alarms.raise();
        assertThat(told()).isEqualTo(told);

        BackupReport good = take(BackupKind.VERIFICATION, now.minus(Duration.ofHours(1)), "");
        intake.take(List.of(good, good));
        assertThat(of(BackupDuty.VERIFICATION).state()).isEqualTo(State.GOOD);
        assertThat(acting.as(PROVIDER, () -> records.page(ListPage.first("ended", true, 200)))
                        .rows())
                .filteredOn(row -> row.id().equals(good.id()))
                .hasSize(1);
        alarms.raise();

        take(BackupKind.VERIFICATION, now.minus(Duration.ofMinutes(1)), "架空の欠け");
        assertThat(of(BackupDuty.VERIFICATION).state()).isEqualTo(State.FAILED);
        alarms.raise();
        alarms.raise();
        assertThat(told()).isEqualTo(told + 1);
        take(BackupKind.VERIFICATION, now, "");
        assertThat(of(BackupDuty.VERIFICATION).state()).isEqualTo(State.GOOD);
    }

    @Test
    @DisplayName("who works in a contract sees nothing of the backups, and what is on record nobody changes")
    void closed() {
        assertThatThrownBy(() -> acting.as(USER, records::standings)).hasMessage("access.role");
        assertThatThrownBy(() -> execute("delete from backup_run")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute("update backup_run set trouble = ''"))
                .hasMessageContaining("permission denied");
    }

    private BackupReport take(BackupKind kind, Instant ended, String trouble) {
        BackupReport report = new BackupReport(
                UUID.randomUUID(), kind, ended.minusSeconds(5), ended, 1, Duration.ZERO, Duration.ZERO, trouble);
        intake.take(List.of(report));
        return report;
    }

    private BackupStanding of(BackupDuty duty) throws Exception {
        return acting.as(PROVIDER, records::standings).stream()
                .filter(each -> each.duty() == duty)
                .findFirst()
                .orElseThrow();
    }

    private long told() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from audit_event where action = 'BACKUP_ALARM' and code like"
                                + " 'backup.VERIFICATION.%'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
