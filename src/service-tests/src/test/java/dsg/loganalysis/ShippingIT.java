package dsg.loganalysis;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.operations.Gateway;
import dsg.operations.ServerName;
import dsg.proof.Proves;
import dsg.server.Await;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The real shipper beside the real servers. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class ShippingIT {

    private static final String OF_THIS_RUN = "stream = (select stream from log_event where source = 'postgres'"
            + " and stream ~ '^postgres-[0-9]+-[0-9]+$' order by number desc limit 1)";

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @RunAsClient
    @Proves(value = "T40", says = "Logs stand clock skew, and gaps raise an alarm")
    @DisplayName("every line that the database writes is in the store once, although the shipper is killed in between")
    void everyLineOnce() throws Exception {
        Gateway gateway = RunningGateway.gateway();
        fail(gateway, 150);
        gateway.restartShipping();
        fail(gateway, 150);
        long last = lastNumber(gateway);
        Await.until(
                "the last line in the store",
                () -> number(gateway, "select coalesce(max(counter), 0) from log_event where " + OF_THIS_RUN) >= last);
        assertThat(number(gateway, "select max(counter) - count(distinct counter) from log_event where " + OF_THIS_RUN))
                .as("lines missing")
                .isZero();
        assertThat(number(gateway, "select count(*) - count(distinct counter) from log_event where " + OF_THIS_RUN))
                .as("lines twice")
                .isZero();
        assertThat(number(
                        gateway,
                        "select count(*) from log_event where message like '%division by zero%' and activity_name ="
                                + " 'LOG_ERROR' and device_time is not null and " + OF_THIS_RUN))
                .isGreaterThanOrEqualTo(300);
    }

    @Test
    @RunAsClient
    @Proves(value = "R40", says = "Logs of all services are collected, correlated and searched for risk")
    @DisplayName("database, login, portal and scanner are all heard")
    void allAreHeard() throws Exception {
        Gateway gateway = RunningGateway.gateway();
        Await.until(
                "every server's log in the store",
                () -> number(
                                gateway,
                                "select count(*) from log_source where heard_at > now() - interval '2 minutes'"
                                        + " and name in ('postgres', 'keycloak', 'portal', 'clamd')")
                        == 4);
        assertThat(number(gateway, "select count(distinct source) from log_event where stream ~ '-[0-9]+-[0-9]+$'"))
                .isGreaterThanOrEqualTo(4);
    }

    /** Has the database write so many lines of error. */
    private static void fail(Gateway gateway, int times) throws SQLException {
        try (Connection connection = connection(gateway);
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < times; i++) {
                try {
                    statement.execute("select 1 / 0");
                } catch (SQLException wanted) {
                    assertThat(wanted.getSQLState()).as("division by zero").isEqualTo("22012");
                }
            }
        }
    }

    private static long lastNumber(Gateway gateway) throws IOException {
        List<String> lines = Files.readAllLines(gateway.log(ServerName.POSTGRES));
        return Long.parseLong(lines.getLast().strip().split("\t", 2)[0]);
    }

    private static long number(Gateway gateway, String select) throws SQLException {
        try (Connection connection = connection(gateway);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(select)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection connection(Gateway gateway) throws SQLException {
        return DriverManager.getConnection(gateway.properties().getProperty("dsg.db.url"), gateway.ownerAccess());
    }
}
