package dsg.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.operations.Databank;
import dsg.proof.Proves;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever owns the database changes each register, outside; the comparison in the portal finds the changes, one by one. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Shared
class RegisterChangesIT {

    private static final List<String> REGISTERS = List.of("person", "account", "terminal", "contract");

    /** How each row of this test is found again, by its register. */
    private static final Map<String, String> MADE = Map.of(
            "person", "name like '架空 迂回%'",
            "account", "username like 'around-%'",
            "terminal", "name like 'around-%'",
            "contract", "number like 'AROUND-%'");

    /** The rows, as the steps in the server know them from one to the next. */
    private static final Map<String, UUID> IDS = new HashMap<>();

    @Inject
    RegisterComparison comparison;

    @Resource(lookup = "java:jboss/datasources/Portal")
    DataSource database;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Order(1)
    @RunAsClient
    @DisplayName("the database's owner puts a person, an account, a terminal and a contract into the registers")
    void inserts() throws SQLException {
        delete();
        execute(
                "insert into contract (id, version, number, title, contract_from, contract_until, use_from, use_until,"
                        + " tidy_until) values (gen_random_uuid(), 0, 'AROUND-1', '架空の迂回', current_date - 9,"
                        + " current_date + 90, current_date - 9, current_date + 80, current_date + 90)",
                "insert into person (id, name) values (gen_random_uuid(), '架空 迂回')",
                "insert into account (id, version, username, person, organisation, contract, roles, registered_at)"
                        + " select gen_random_uuid(), 0, 'around-1', p.id, (select id from organisation limit 1), c.id,"
                        + " array['USER'], now() from person p, contract c where p.name = '架空 迂回' and c.number ="
                        + " 'AROUND-1'",
                "insert into terminal (id, version, name, organisation, tls_fingerprint, registered_at) select"
                        + " gen_random_uuid(), 0, 'around-01', (select id from organisation limit 1),"
                        + " encode(sha256(convert_to(now()::text, 'UTF8')), 'hex'), now()");
    }

    @Test
    @Order(2)
    @Proves(value = "Decision 6", says = "The log is only added to")
    @DisplayName("each of the four that was put in is found, and once")
    void inserted() throws SQLException {
        for (String register : REGISTERS) {
            IDS.put(register, id("select id from " + register + " where " + MADE.get(register)));
        }
        comparison.compare();
        comparison.compare();
        each(REGISTERS, 1);
    }

    @Test
    @Order(3)
    @RunAsClient
    @DisplayName("the database's owner changes each of the four")
    void changes() throws SQLException {
        execute(
                "update person set name = '架空 迂回改' where name = '架空 迂回'",
                "update account set roles = array['DATA_MANAGER'] where username = 'around-1'",
                "update terminal set tls_fingerprint = encode(sha256(tls_fingerprint::bytea), 'hex') where name ="
                        + " 'around-01'",
                "update contract set use_until = use_until + 1 where number = 'AROUND-1'");
    }

    @Test
    @Order(4)
    @Proves(value = "Decision 6", says = "The log is only added to")
    @DisplayName("each of the four that was changed is found, and once")
    void changed() throws SQLException {
        comparison.compare();
        comparison.compare();
        each(REGISTERS, 2);
    }

    @Test
    @Order(5)
    @RunAsClient
    @DisplayName("the database's owner deletes each of the four")
    void deletes() throws SQLException {
        delete();
    }

    @Test
    @Order(6)
    @Proves(value = "Decision 6", says = "The log is only added to")
    @DisplayName("each of the four that was deleted is found, and once")
    void deleted() throws SQLException {
        comparison.compare();
        comparison.compare();
        each(REGISTERS, 3);
    }

    private void each(List<String> registers, long times) throws SQLException {
        for (String register : registers) {
            assertThat(number(
                            "select count(*) from audit_event where action = 'REGISTER_DIFFERS' and outcome = 'FAILED'"
                                    + " and object_type = '" + register + "' and object_id = '" + IDS.get(register)
                                    + "'"))
                    .as(register)
                    .isEqualTo(times);
        }
    }

    private static void delete() throws SQLException {
        execute(
                "delete from account where " + MADE.get("account"),
                "delete from terminal where " + MADE.get("terminal"),
                "delete from person where " + MADE.get("person"),
                "delete from contract_effect where contract in (select id from contract where " + MADE.get("contract")
                        + ")",
                "delete from contract_timer where contract in (select id from contract where " + MADE.get("contract")
                        + ")",
                "delete from contract where " + MADE.get("contract"));
    }

    /** As whoever may do everything in the database, row-level security notwithstanding. */
    private static void execute(String... statements) throws SQLException {
        try (Connection connection = Databank.superuser(RunningGateway.gateway());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String each : statements) {
                statement.execute(each);
            }
            connection.commit();
        }
    }

    private UUID id(String select) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(select)) {
            rows.next();
            return rows.getObject(1, UUID.class);
        }
    }

    private long number(String select) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(select)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
