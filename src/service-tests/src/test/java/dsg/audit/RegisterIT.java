package dsg.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.account.Accounts;
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
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Registers that are changed around the application, compared with the log. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class RegisterIT {

    private static final String PROVIDER = "架空 運子";

    @Inject
    Acting acting;

    @Inject
    Accounts accounts;

    @Inject
    RegisterComparison comparison;

    @Resource(lookup = "java:jboss/datasources/Portal")
    DataSource database;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "Decision 6", says = "The log is only added to")
    @DisplayName(
            "a person who was put into the register around the application is found and told once; one who was registered is not")
    void aroundTheApplication() throws Exception {
        UUID registered =
                acting.as(PROVIDER, () -> accounts.registerPerson("架空 登録")).value();
        UUID forged = UUID.randomUUID();
        comparison.compare();
        execute("insert into person (id, name) values ('" + forged + "', '架空 偽造')");
        comparison.compare();
        comparison.compare();
        assertThat(told(forged)).isEqualTo(1);
        assertThat(told(registered)).isZero();
        execute("update person set name = '架空 改名' where id = '" + forged + "'");
        comparison.compare();
        assertThat(told(forged)).as("a second change is a second finding").isEqualTo(2);
    }

    @Test
    @DisplayName("what the last comparison kept cannot be brought into line: its root is on the log")
    void keptState() throws Exception {
        comparison.compare();
        long before = number("select count(*) from audit_event where action = 'REGISTER_DIFFERS' and code ="
                + " 'audit.register.state'");
        UUID forged = UUID.randomUUID();
        execute("insert into person (id, name) values ('" + forged + "', '架空 偽造');"
                + " insert into register_state select register, id, digest from register_now where id = '" + forged
                + "'");
        comparison.compare();
        assertThat(number("select count(*) from audit_event where action = 'REGISTER_DIFFERS' and code ="
                        + " 'audit.register.state'"))
                .isEqualTo(before + 1);
    }

    private long told(UUID object) throws SQLException {
        return number(
                "select count(*) from audit_event where action = 'REGISTER_DIFFERS' and object_id = '" + object + "'");
    }

    private long number(String select) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(select)) {
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
