package dsg.soc.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import dsg.soc.figures.FigureDesk;
import dsg.soc.figures.MonthFigures;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
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
class AdvisoriesIT {

    private static final String SOC = "架空 見晴";
    private static final String OFFICE = "架空 管太";
    private static final String USER = "架空 青子";

    @Inject
    Acting acting;

    @Inject
    Advisories advisories;

    @Inject
    FigureDesk figures;

    @Inject
    Clock clock;

    @Resource(lookup = "java:jboss/datasources/Portal")
    DataSource database;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @DisplayName(
            "one writes, another publishes, everybody reads and confirms, and who answers for a contract gets a letter")
    void advisory() throws Exception {
        UUID id = acting.as(SOC, () -> advisories.write("架空の攻撃", AdvisoryLevel.URGENT, "添付を開かないでください。"));
        assertThatThrownBy(() -> acting.as(USER, () -> advisories.page(id))).hasMessage("soc.advisory.unknown");
        assertThatThrownBy(() -> publish(SOC, id)).hasMessage("soc.advisory.own");
        assertThatThrownBy(() -> publish(USER, id)).hasMessage("access.role");
        publish(OFFICE, id);
        assertThat(acting.as(USER, () -> advisories.all()))
                .anySatisfy(row -> assertThat(row.id()).isEqualTo(id));
        acting.as(USER, () -> {
            advisories.confirm(id);
            advisories.confirm(id);
            return id;
        });
        assertThat(acting.as(USER, () -> advisories.page(id)).row().confirmed()).isNotNull();
        assertThat(acting.as(USER, () -> advisories.page(id)).readers()).isEmpty();
        assertThat(acting.as(SOC, () -> advisories.page(id)).readers())
                .singleElement()
                .satisfies(readers -> assertThat(readers.people()).isEqualTo(1));
        Await.until("letters", () -> number("select count(*) from mail where topic like 'advisory/" + id + "/%'") > 0);
        assertThat(number("select count(*) from mail where topic like 'advisory/" + id + "/%' and body like '%添付%'"))
                .as("nothing of the text")
                .isZero();
        acting.as(OFFICE, () -> {
            advisories.end(id);
            return id;
        });
        assertThatThrownBy(() -> acting.as(USER, () -> advisories.page(id))).hasMessage("soc.advisory.unknown");
    }

    @Test
    @DisplayName("the month's figures are what is on record, and the office reads them too")
    void figures() throws Exception {
        YearMonth month = YearMonth.from(LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo")));
        MonthFigures read = acting.as(OFFICE, () -> figures.of(month));
        assertThat(read.alerts())
                .isEqualTo(read.bySeverity().stream()
                        .mapToLong(MonthFigures.Count::count)
                        .sum())
                .isEqualTo(read.byRule().stream()
                        .mapToLong(MonthFigures.Count::count)
                        .sum());
        assertThat(acting.as(SOC, () -> figures.of(month.minusMonths(12))).detect())
                .isNull();
        assertThatThrownBy(() -> acting.as(USER, () -> figures.of(month))).hasMessage("access.role");
    }

    private void publish(String who, UUID id) throws Exception {
        acting.as(who, () -> {
            advisories.publish(id);
            return id;
        });
    }

    private long number(String select) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(select)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
