package dsg.soc.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.home.Home;
import dsg.platform.service.NextStep;
import dsg.server.Acting;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import dsg.soc.Gravity;
import dsg.soc.IncidentId;
import dsg.soc.incident.NoticeRow.NoticeTo;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who has to be told of an incident, and by when. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class NoticesIT {

    private static final String SOC = "架空 見晴";

    @Inject
    Acting acting;

    @Inject
    IncidentDesk incidents;

    @Inject
    NoticeDesk notices;

    @Inject
    Home home;

    @Resource(lookup = "java:jboss/datasources/Portal")
    DataSource database;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @DisplayName("the office has to be told of a grave incident within the hour; overdue it stands on the home page;"
            + " told once, by a letter that holds the number alone and says that it is a drill")
    void office() throws Exception {
        IncidentId id = acting.as(SOC, () -> incidents.open("架空の訓練", Gravity.HIGH, null, true));
        IncidentPage page = page(id);
        assertThat(page.row().drill()).isTrue();
        assertThat(page.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.audience()).isEqualTo(NoticeTo.OFFICE);
            assertThat(Duration.between(page.row().openedAt(), notice.due())).isEqualTo(Duration.ofHours(1));
            assertThat(notice.overdue()).isFalse();
        });
        assertThat(steps(id)).isEmpty();

        // the oldest come first
        execute("update soc_incident set opened_at = opened_at - interval '400 days' where id = '" + id + "'");
        assertThat(page(id).notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.overdue()).isTrue());
        assertThat(steps(id))
                .singleElement()
                .satisfies(step -> assertThat(step.key()).isEqualTo("soc.next.notice.OFFICE"));

        tell(id);
        assertThat(page(id).notices()).singleElement().satisfies(notice -> {
            assertThat(notice.sentAt()).isNotNull();
            assertThat(notice.sender()).isEqualTo(SOC);
        });
        assertThat(steps(id)).isEmpty();
        assertThatThrownBy(() -> tell(id)).hasMessage("soc.notice.sent");
        String letters = "select count(*) from mail where topic like 'incident/" + id + "/%'";
        assertThat(number(letters + " and subject like '【訓練】%'")).isPositive();
        assertThat(number(letters + " and (body like '%架空の訓練%' or subject like '%架空の訓練%')"))
                .as("nothing of the incident")
                .isZero();
    }

    private IncidentPage page(IncidentId id) throws Exception {
        return acting.as(SOC, () -> incidents.page(id));
    }

    private List<NextStep> steps(IncidentId id) throws Exception {
        return acting.as(SOC, home::next).stream()
                .filter(each -> each.address().endsWith(id.toString()))
                .toList();
    }

    private void tell(IncidentId id) throws Exception {
        acting.as(SOC, () -> {
            notices.tell(id, NoticeTo.OFFICE);
            return id;
        });
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String select) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(select)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
