package dsg.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.platform.audit.AuditQuery;
import dsg.platform.audit.AuditReading;
import dsg.proof.Proves;
import dsg.protocol.evidence.LogCheck;
import dsg.protocol.evidence.Signatures;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A sequencer that ends after each of its statements, and what it leaves then. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class SequencerStepsIT {

    private static final String OFFICE = "架空 管太";
    private static final int ROWS = 5;
    private static final int MOST_STEPS = 100;

    @Inject
    Acting acting;

    @Inject
    AuditReading log;

    @Inject
    Sequencer sequencer;

    @Inject
    LedgerTable table;

    @Inject
    Ledger ledger;

    @Resource(lookup = "java:jboss/datasources/Portal")
    DataSource database;

    /** As whoever dies has it: what was done on the connection is not certain yet. */
    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "Decision 7", says = "Effects that may not be lost are rows, done once")
    @DisplayName("a sequencer that dies after any of its statements, the last included, loses no row, gives none two"
            + " places, and the rows get theirs in the order in which they came")
    void diesAtEveryStep() throws Exception {
        List<String> known = faults();
        try (Connection others = database.getConnection()) {
            others.setAutoCommit(false);
            // none of the server's own sequencers comes in between
            Await.until("the sequencers wait", () -> table.lock(others));
            for (int row = 0; row < ROWS; row++) {
                String action = "STEP_" + row;
                acting.as(OFFICE, () -> log.page(AuditQuery.ofAction(action)));
            }
            List<String> waiting =
                    texts("select event::text from audit_pending order by since, writer, writer_sequence");
            assertThat(waiting).hasSizeGreaterThanOrEqualTo(ROWS);
            long size = number("select count(*) from audit_leaf");

            int steps = 0;
            while (diesAfter(steps + 1)) {
                steps++;
                assertThat(number("select count(*) from audit_leaf"))
                        .as("after step " + steps)
                        .isEqualTo(size);
                assertThat(texts("select event::text from audit_pending order by since, writer, writer_sequence"))
                        .as("after step " + steps)
                        .startsWith(waiting.toArray(String[]::new));
                assertThat(steps).isLessThan(MOST_STEPS);
            }
            assertThat(steps)
                    .as("what waits, leaves, subtrees, what waits no more")
                    .isGreaterThanOrEqualTo(4);
            others.rollback();

            String these = "("
                    + String.join(
                            ", ", waiting.stream().map(each -> "'" + each + "'").toList()) + ")";
            assertThat(texts("select event::text from audit_leaf where event in " + these + " order by position"))
                    .containsExactlyElementsOf(waiting);
            assertThat(number("select count(*) from audit_pending where event in " + these))
                    .isZero();
        }
        assertThat(number("select count(*) - max(position) - 1 from audit_leaf"))
                .isZero();
        assertThat(faults()).isEqualTo(known);
    }

    /** Whether it got as far as to die; else it has come to its end, and what it did is certain. */
    private boolean diesAfter(int statements) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                sequencer.place(mortal(connection, new AtomicInteger(statements)));
                connection.commit();
                return false;
            } catch (Died died) {
                return true;
            } finally {
                connection.rollback();
            }
        }
    }

    private static Connection mortal(Connection connection, AtomicInteger left) {
        return (Connection) Proxy.newProxyInstance(
                SequencerStepsIT.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, arguments) -> {
                    Object result = call(connection, method, arguments);
                    return result instanceof PreparedStatement statement ? mortal(statement, left) : result;
                });
    }

    /** Dies when the statement was executed. */
    private static PreparedStatement mortal(PreparedStatement statement, AtomicInteger left) {
        return (PreparedStatement) Proxy.newProxyInstance(
                SequencerStepsIT.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (self, method, arguments) -> {
                    Object result = call(statement, method, arguments);
                    if (method.getName().startsWith("execute") && left.decrementAndGet() == 0) {
                        throw new Died();
                    }
                    return result;
                });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private List<String> faults() throws Exception {
        Await.until("every row in its place", () -> number("select count(*) from audit_pending") == 0);
        try (Connection connection = database.getConnection()) {
            return new LogCheck(connection, Signatures.key(ledger.publicKey()), List.of(), OldMonths.folder())
                    .run()
                    .faults();
        }
    }

    private List<String> texts(String select) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(select)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
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
