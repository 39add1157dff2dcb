package dsg.journey;

import dsg.operations.Gateway;
import dsg.protocol.evidence.LogCheck;
import dsg.protocol.evidence.Signatures;
import dsg.protocol.evidence.TreeHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The audit log with its tree, in the hands of the tables' owner: who may do to it whatever a database allows. */
final class LogTable implements AutoCloseable {

    /** The sequencer's lock: who holds it keeps every server from giving rows their places. */
    private static final long SEQUENCER = 0x6473_6761_7564_6974L;

    private final Connection connection;

    LogTable(Gateway gateway) {
        try {
            connection =
                    DriverManager.getConnection(gateway.properties().getProperty("dsg.db.url"), gateway.ownerAccess());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does this to the log, verifies what has become of it, and takes it back. */
    List<String> faultsAfter(Path heads, String... tampering) throws IOException, SQLException {
        List<TreeHead> kept = new ArrayList<>();
        try (Stream<Path> files = Files.list(heads)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".txt")).toList()) {
                kept.add(TreeHead.read(Files.readString(file)));
            }
        }
        connection.setAutoCommit(false);
        try {
            for (String statement : tampering) {
                execute(statement);
            }
            var key = Signatures.key(Files.readString(heads.resolve("audit-log.pem")));
            return new LogCheck(connection, key, kept).run().faults();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    void holdSequencer() {
        execute("select pg_advisory_lock(" + SEQUENCER + ")");
    }

    void letSequencer() {
        execute("select pg_advisory_unlock(" + SEQUENCER + ")");
    }

    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins a transaction that holds what it locks until {@link #letGo}. */
    void hold(String sql) throws SQLException {
        connection.setAutoCommit(false);
        execute(sql);
    }

    void letGo() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    /** The first column of the first row; empty where there is none. */
    String text(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? String.valueOf(result.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long number(String sql) {
        return Long.parseLong(text(sql));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
