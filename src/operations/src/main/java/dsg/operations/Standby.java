package dsg.operations;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL that follows another by streaming (6-2): copied from it at its first start, promoted by the operator's word alone. Two that
 * lead at once would be worse than none that leads for a while, so nothing here promotes by itself.
 */
final class Standby implements Server {

    static final String ROLE = "dsg_standby";
    static final String ACCESS = "hostssl replication %s 127.0.0.1/32 scram-sha-256%n".formatted(ROLE);

    private final Postgres own;
    private final Postgres leader;
    private final Certificates certificates;
    private final int leaderPort;

    Standby(Postgres own, Postgres leader, Certificates certificates) {
        this.own = own;
        this.leader = leader;
        this.certificates = certificates;
        this.leaderPort = leader.ports().getFirst();
    }

    @Override
    public ServerName name() {
        return ServerName.STANDBY;
    }

    @Override
    public ServiceUser user() {
        return own.user();
    }

    @Override
    public Daemon daemon() {
        return own.daemon();
    }

    @Override
    public List<Integer> ports() {
        return own.ports();
    }

    @Override
    public boolean prepare() {
        return own.configure();
    }

    @Override
    public void start() {
        if (own.isMissing()) {
            copy();
        }
        own.start();
    }

    /** Follows, and hears what it follows. */
    @Override
    public boolean ready() {
        try (Connection connection = own.superuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet following = statement.executeQuery(
                        "select pg_is_in_recovery() and exists (select from pg_stat_wal_receiver where status = 'streaming')")) {
            return following.next() && following.getBoolean(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void stop() {
        own.stop();
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(5);
    }

    /** What it may do at the one it follows: nothing but that. What it has not fetched is kept for it within a bound. */
    static void allow(Connection connection) throws SQLException {
        Databases.execute(connection, "alter role " + ROLE + " replication");
        if (!Databases.exists(connection, "select 1 from pg_replication_slots where slot_name = ?", ROLE)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_create_physical_replication_slot('" + ROLE + "')");
            }
        }
    }

    /** Makes it one that leads; the other has to be stopped before. */
    void promote() {
        Shell.run(
                user().command(List.of(
                        own.program("pg_ctl"),
                        "promote",
                        "-w",
                        "-D",
                        own.cluster().toString())),
                Map.of(),
                "");
    }

    private void copy() {
        Home.deleteTree(own.cluster());
        ServiceUser user = user();
        Path password = own.cluster().resolveSibling("pgpass");
        user.write(
                password,
                "127.0.0.1:%d:*:%s:%s%n"
                        .formatted(leaderPort, ROLE, leader.password(ROLE))
                        .getBytes(StandardCharsets.UTF_8));
        String source = ("host=127.0.0.1 port=%d user=%s passfile=%s sslmode=verify-full sslrootcert=%s"
                        + " channel_binding=require")
                .formatted(leaderPort, ROLE, password, certificates.rootFile());
        Shell.run(
                user.command(List.of(
                        own.program("pg_basebackup"),
                        "-d",
                        source,
                        "-D",
                        own.cluster().toString(),
                        "-S",
                        ROLE,
                        "-R",
                        "-X",
                        "stream",
                        "-c",
                        "fast")),
                // it would look for a certificate of the caller's
                Map.of("HOME", "/nonexistent"),
                "");
    }
}
