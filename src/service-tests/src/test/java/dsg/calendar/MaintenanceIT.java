package dsg.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.company.OrganisationKind;
import dsg.company.Organisations;
import dsg.platform.access.OrganisationId;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whom a maintenance is told to. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class MaintenanceIT {

    private static final String NOC = "架空 網代";

    @Inject
    Acting acting;

    @Inject
    ServiceHours hours;

    @Inject
    Organisations organisations;

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
            "of a maintenance of everything the companies of the open contracts get a letter with its number alone,"
                    + " and another when it is called off; of one of a site without a contract nobody does")
    void letters() throws Exception {
        UUID everywhere = announce(null);
        String of = "select count(*) from mail where topic = 'maintenance/" + everywhere;
        Await.until("letters", () -> number(of + "/ANNOUNCED'") > 0);
        assertThat(number(of + "/ANNOUNCED' and (body like '%架空の保守%' or subject like '%架空の保守%')"))
                .as("nothing of what stops")
                .isZero();
        callOff(everywhere);
        Await.until("letters", () -> number(of + "/CANCELLED'") > 0);
        assertThatThrownBy(() -> announce(UUID.randomUUID())).hasMessage("calendar.maintenance.site.unknown");

        UUID alone = announce(site());
        callOff(alone);
        Await.until(
                "both are told",
                () -> number("select count(*) from task where kind = 'calendar.maintenance' and state = 'DONE' and key"
                                + " like '%" + alone + "'")
                        == 2);
        assertThat(number("select count(*) from mail where topic like 'maintenance/" + alone + "/%'"))
                .isZero();
    }

    private UUID announce(@Nullable UUID site) throws Exception {
        Instant from = clock.instant().plus(Duration.ofDays(30));
        String words = "架空の保守 " + UUID.randomUUID();
        return acting.as(NOC, () -> {
            hours.announce(from, from.plus(Duration.ofHours(1)), words, site);
            return hours.page().maintenances().stream()
                    .filter(each -> each.words().equals(words))
                    .findFirst()
                    .orElseThrow()
                    .id();
        });
    }

    private void callOff(UUID id) throws Exception {
        acting.as(NOC, () -> {
            hours.callOff(id);
            return id;
        });
    }

    private UUID site() throws Exception {
        String code = "mnt-" + UUID.randomUUID().toString().substring(0, 8);
        OrganisationId organisation = acting.as(
                "架空 運子",
                () -> organisations.register(code, "架空保守社 " + code, OrganisationKind.COMPANY, List.of("架空工場")));
        return acting.as(NOC, hours::sites).stream()
                .filter(each -> each.organisation().equals(organisation))
                .findFirst()
                .orElseThrow()
                .id();
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
