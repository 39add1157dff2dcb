package dsg.journey;

import dsg.operations.Gateway;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** Contracts that close at once, for all portals that look at the database: written into it as its owner. */
final class ClosedContracts {

    private static final long PAUSE_NANOS = 20_000_000;
    private static final String INSERT =
            "insert into contract (id, version, number, title, contract_from, contract_until,"
                    + " use_from, use_until, tidy_until) values (?, 0, ?, '架空の終わった契約', current_date - 90, current_date,"
                    + " current_date - 90, current_date - 40, current_date - 3)";

    private final Gateway gateway;

    ClosedContracts(Gateway gateway) {
        this.gateway = gateway;
    }

    /** So many, all in one moment. */
    List<UUID> appear(int count) {
        List<UUID> ids = new ArrayList<>();
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            for (int number = 0; number < count; number++) {
                UUID id = UUID.randomUUID();
                insert.setObject(1, id);
                insert.setString(2, "OVER-" + id.toString().substring(0, 13));
                insert.executeUpdate();
                ids.add(id);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return ids;
    }

    /** Waits until each of them has had exactly these effects. */
    void await(List<UUID> contracts, List<String> kinds, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (done(contracts) != (long) contracts.size() * kinds.size()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(done(contracts) + " effects of " + contracts.size() + " contracts");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Waits until the first effect of any of them is done. */
    void awaitFirstOf(List<UUID> contracts) {
        while (done(contracts) == 0) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** The processes that did something for them. */
    Set<String> writersOf(List<UUID> contracts) {
        return new TreeSet<>(strings("select distinct writer from audit_event where contract = any (?)", contracts));
    }

    /** What the log says was done for this one, in any order, each row. */
    List<String> doneInTheLog(UUID contract) {
        return strings("select action from audit_event where contract = any (?) and outcome = 'OK'", List.of(contract));
    }

    /** Other journeys look at the list of contracts. */
    void disappear() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("contract_effect", "contract_timer")) {
                statement.executeUpdate("delete from " + table
                        + " where contract in (select id from contract where number like 'OVER-%')");
            }
            statement.executeUpdate("delete from contract where number like 'OVER-%'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long done(List<UUID> contracts) {
        return Long.parseLong(strings(
                        "select cast(count(*) as text) from contract_effect where contract = any (?) and state = 'DONE'",
                        contracts)
                .getFirst());
    }

    private List<String> strings(String query, List<UUID> contracts) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            Array ids = connection.createArrayOf("uuid", contracts.toArray());
            statement.setArray(1, ids);
            List<String> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(gateway.properties().getProperty("dsg.db.url"), gateway.ownerAccess());
    }
}
