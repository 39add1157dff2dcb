package dsg.platform.ledger;

import dsg.protocol.evidence.Entry;
import dsg.protocol.evidence.Hash;
import dsg.protocol.evidence.LogCheck;
import dsg.protocol.evidence.Merkle;
import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What the log costs (G-A1), measured in one run on one database that no server writes to: rows as the portal writes them, with the
 * sequencer beside, against rows that nothing binds together and a chain over a locked row. The program of benchmarks calls it.
 */
public final class LedgerSpeed {

    private static final int CLIENTS = 8;
    private static final int ROUNDS = 3;
    private static final int FILLED = 400_000;
    private static final int BATCH = 2_000;
    private static final long PHASE = TimeUnit.SECONDS.toNanos(8);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);
    private static final String FIELDS =
            "id, at, writer, writer_sequence, username, contract, action, object_type, object_id, outcome, detail, mac";
    private static final String VALUES = " (" + FIELDS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final String url;
    private final Properties access;
    private final WriterKeys keys = new WriterKeys();
    private final String writer = UUID.randomUUID().toString();
    private final AtomicLong numbers = new AtomicLong();
    private final Instant begin;

    private LedgerSpeed(String url, Properties access, Instant begin) {
        this.url = url;
        this.access = access;
        this.begin = begin;
    }

    private enum Way {
        LOG,
        PLAIN,
        CHAIN
    }

    /**
     * Measures; takes some minutes and leaves its rows in the log.
     *
     * @param url of a database with the portal's schema, for JDBC
     * @param access user and password of the schema's owner
     * @return a line for each figure
     */
    public static List<String> lines(String url, Properties access)
            throws SQLException, InterruptedException, ExecutionException, GeneralSecurityException {
        try (Connection connection = DriverManager.getConnection(url, access);
                Statement statement = connection.createStatement()) {
            statement.execute("delete from audit_pending");
            statement.execute("drop table if exists audit_plain, audit_chain, audit_chain_end");
            statement.execute("create table audit_plain (like audit_event including all)");
            statement.execute("create table audit_chain (like audit_event including all)");
            statement.execute("alter table audit_chain add column hash bytea");
            statement.execute(
                    "create table audit_chain_end as select 1 as id, decode(repeat('00', 32), 'hex') as hash");
            try (ResultSet now = statement.executeQuery("select now()")) {
                now.next();
                Instant begin = now.getObject(1, OffsetDateTime.class).toInstant();
                return new LedgerSpeed(url, access, begin.truncatedTo(ChronoUnit.MICROS)).measured();
            } finally {
                statement.execute("drop table if exists audit_plain, audit_chain, audit_chain_end");
            }
        }
    }

    private List<String> measured()
            throws SQLException, InterruptedException, ExecutionException, GeneralSecurityException {
        double[] logs = new double[ROUNDS];
        double[] plains = new double[ROUNDS];
        double[] chains = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            logs[round] = rate(Way.LOG);
            plains[round] = rate(Way.PLAIN);
            chains[round] = rate(Way.CHAIN);
        }
        double log = median(logs);
        double plain = median(plains);
        double chain = median(chains);
        List<String> lines = new ArrayList<>(List.of(
                "%d clients, rows/s (median of %d): log with its sequencer %.0f, unchained %.0f, row-lock chain %.0f"
                        .formatted(CLIENTS, ROUNDS, log, plain, chain),
                "log : unchained %.2f (G-A1 at least 0.8), log : chain %.2f (G-A1 at least 5)"
                        .formatted(log / plain, log / chain)));
        fill();
        lines.add(verification());
        return lines;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Rows a second; those of the log count when they have their places. */
    private double rate(Way way) throws InterruptedException, ExecutionException {
        AtomicLong rows = new AtomicLong();
        AtomicBoolean over = new AtomicBoolean();
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<?> sequencing = way == Way.LOG ? threads.submit(() -> sequence(over)) : null;
            List<Future<?>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                clients.add(threads.submit(() -> write(way, begun + PHASE, rows)));
            }
            try {
                for (Future<?> client : clients) {
                    client.get();
                }
            } finally {
                // also when one of them failed: the sequencer would go on for ever
                over.set(true);
            }
            if (sequencing != null) {
                sequencing.get();
            }
        }
        return rows.get() * 1e9 / (System.nanoTime() - begun);
    }

    /** As many rows more as make the verifier's own beginnings small, with their places. */
    private void fill() throws SQLException {
        Sequencer sequencer = sequencer();
        try (Connection connection = DriverManager.getConnection(url, access);
                PreparedStatement insert = connection.prepareStatement(statement(Way.LOG))) {
            connection.setAutoCommit(false);
            for (int rows = 0; rows < FILLED; rows += BATCH) {
                for (int i = 0; i < BATCH; i++) {
                    long number = numbers.incrementAndGet();
                    Entry entry = entry(number);
                    fill(insert, entry, number, keys.of(writer, number, entry.canonical()));
                    insert.addBatch();
                }
                insert.executeBatch();
                sequencer.place(connection);
                connection.commit();
            }
        }
    }

    @SuppressWarnings("UnnecessaryAssignment") // no server is here that would inject anything
    private Sequencer sequencer() {
        Sequencer sequencer = new Sequencer();
        sequencer.table = new LedgerTable();
        sequencer.keys = keys;
        return sequencer;
    }

    /** At the pace of the portal's. */
    private boolean sequence(AtomicBoolean over) throws SQLException {
        Sequencer sequencer = sequencer();
        try (Connection connection = DriverManager.getConnection(url, access)) {
            connection.setAutoCommit(false);
            boolean last = false;
            while (!last) {
                last = over.get();
                boolean more = true;
                while (more) {
                    more = sequencer.place(connection) > 0;
                    connection.commit();
                }
                if (!last) {
                    LockSupport.parkNanos(PAUSE);
                }
            }
        }
        return true;
    }

    private boolean write(Way way, long end, AtomicLong rows) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, access);
                PreparedStatement insert = connection.prepareStatement(statement(way))) {
            connection.setAutoCommit(false);
            while (System.nanoTime() < end) {
                long number = numbers.incrementAndGet();
                Entry entry = entry(number);
                fill(insert, entry, number, way == Way.LOG ? keys.of(writer, number, entry.canonical()) : null);
                if (way == Way.CHAIN) {
                    chain(connection, insert, entry);
                }
                insert.executeUpdate();
                connection.commit();
                rows.incrementAndGet();
            }
        }
        return true;
    }

    private static String statement(Way way) {
        return switch (way) {
            case LOG -> "insert into audit_event" + VALUES;
            case PLAIN -> "insert into audit_plain" + VALUES;
            case CHAIN ->
                "insert into audit_chain (" + FIELDS + ", hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        };
    }

    /** Each row names the hash of the one before it, so that it waits for its transaction. */
    private static void chain(Connection connection, PreparedStatement insert, Entry entry) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet before = statement.executeQuery("select hash from audit_chain_end where id = 1 for update")) {
            before.next();
            byte[] hash = Merkle.node(Hash.of(before.getBytes(1)), entry.leaf()).bytes();
            insert.setBytes(13, hash);
            try (PreparedStatement end = connection.prepareStatement("update audit_chain_end set hash = ?")) {
                end.setBytes(1, hash);
                end.executeUpdate();
            }
        }
    }

    private Entry entry(long number) {
        Map<String, String> values = new HashMap<>();
        values.put("id", new UUID(begin.getEpochSecond(), number).toString());
        values.put("at", Entry.time(begin.plus(number, ChronoUnit.MICROS)));
        values.put("writer", writer);
        values.put("writer_sequence", Long.toString(number));
        values.put("username", "A1%07d".formatted(number % 10_000));
        values.put("contract", new UUID(1, number % 1_000).toString());
        values.put("action", "VIEW_AREA");
        values.put("object_type", "folder");
        values.put("object_id", new UUID(2, number % 100_000).toString());
        values.put("outcome", "OK");
        values.put("detail", "files=" + number % 100);
        return new Entry(values);
    }

    private void fill(PreparedStatement insert, Entry entry, long number, byte @Nullable [] mac) throws SQLException {
        insert.setObject(1, UUID.fromString(entry.get("id")));
        insert.setObject(2, begin.plus(number, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        insert.setString(3, writer);
        insert.setLong(4, number);
        insert.setString(5, entry.get("username"));
        insert.setObject(6, UUID.fromString(entry.get("contract")));
        insert.setString(7, entry.get("action"));
        insert.setString(8, entry.get("object_type"));
        insert.setObject(9, UUID.fromString(entry.get("object_id")));
        insert.setString(10, entry.get("outcome"));
        insert.setString(11, entry.get("detail"));
        insert.setBytes(12, mac);
    }

    /** The whole log as {@code verify-audit} goes through it; the database's own work is not in it. */
    private String verification() throws SQLException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        PublicKey key = generator.generateKeyPair().getPublic();
        try (Connection connection = DriverManager.getConnection(url, access)) {
            long wall = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            LogCheck.Report report = new LogCheck(connection, key, List.of()).run();
            double used = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
            return "verification: %d rows, %.0f rows/CPU-s of the verifier (G-A1 at least 1000000); %.1f s in all"
                    .formatted(report.rows(), report.rows() / used, (System.nanoTime() - wall) / 1e9);
        }
    }
}
