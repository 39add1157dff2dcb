package dsg.journey;

import dsg.operations.Gateway;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Writers that commit one row after the other, at whichever PostgreSQL leads, and remember each whose commit was acknowledged. */
final class WrittenRows implements AutoCloseable {

    private static final int WRITERS = 4;
    private static final long PAUSE_NANOS = 100_000_000;

    private final String url;
    private final Properties access;
    private final Set<Long> acknowledged = new ConcurrentSkipListSet<>();
    private final AtomicLong next = new AtomicLong();
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean over;

    WrittenRows(Gateway gateway) {
        // of both, so that whoever leads is found
        this.url = gateway.properties().getProperty("dsg.db.url");
        this.access = gateway.ownerAccess();
        execute("create table if not exists written_rows (id bigint primary key)");
        execute("truncate written_rows");
        for (int i = 0; i < WRITERS; i++) {
            writers.add(Thread.ofPlatform().daemon().start(this::write));
        }
    }

    private void write() {
        while (!over) {
            try (Connection connection = connect();
                    PreparedStatement insert = connection.prepareStatement("insert into written_rows values (?)")) {
                while (!over) {
                    long id = next.incrementAndGet();
                    insert.setLong(1, id);
                    insert.executeUpdate();
                    acknowledged.add(id);
                }
            } catch (SQLException nobodyLeads) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    int count() {
        return acknowledged.size();
    }

    /** Waits until so many more have been acknowledged. */
    void awaitMore(int rows, Duration patience) {
        int wanted = count() + rows;
        long end = System.nanoTime() + patience.toNanos();
        while (count() < wanted) {
            if (System.nanoTime() > end) {
                throw new AssertionError("only " + count() + " of " + wanted + " rows");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Ends the writers. @return the acknowledged rows that whoever leads now does not have */
    Set<Long> lost() {
        over = true;
        for (Thread writer : writers) {
            try {
                writer.join(Duration.ofMinutes(1));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        Set<Long> missing = new TreeSet<>(acknowledged);
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from written_rows")) {
            while (rows.next()) {
                missing.remove(rows.getLong(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return missing;
    }

    @Override
    public void close() {
        over = true;
        execute("drop table written_rows");
    }

    private void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, access);
    }
}
