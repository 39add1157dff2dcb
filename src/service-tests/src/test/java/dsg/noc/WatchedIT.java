package dsg.noc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.noc.probe.Health;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the gateway's own probes see of itself. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class WatchedIT {

    private static final String PROVIDER = "架空 運子";
    private static final String USER = "架空 青子";

    @Inject
    Acting acting;

    @Inject
    NocDesk noc;

    @Inject
    NocReports reports;

    @Resource(lookup = "java:jboss/datasources/Portal")
    DataSource database;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R50", says = "The services run around the clock, and announced maintenance is shown against that")
    @DisplayName(
            "every server of the gateway is looked at; what nobody can see is unknown; users see how the services are"
                    + " and nothing else")
    void whatIsWatched() throws Exception {
        for (String server : List.of("clamd", "keycloak", "portal", "postgres")) {
            Await.until(server + " is well", () -> target("server:" + server, Health.UP));
        }
        assertThat(acting.as(PROVIDER, noc::certificates))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.expires()).isAfter(Instant.now()));
        Await.until("no signatures of a day: nobody knows how old", () -> target("definitions:clamd", Health.UNKNOWN));
        assertThat(acting.as(USER, reports::status).services())
                .hasSize(3)
                .allSatisfy(each -> assertThat(each.health()).isEqualTo(Health.UP));
        assertThatThrownBy(() -> acting.as(USER, noc::desk)).hasMessage("access.role");
    }

    private boolean target(String key, Health health) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select 1 from noc_target where key = ? and health = ?")) {
            select.setString(1, key);
            select.setString(2, health.name());
            return select.executeQuery().next();
        }
    }
}
