package dsg.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.util.io.pem.PemObject;

/** Debian's PostgreSQL with a cluster of its own; only TLS on loopback, only SCRAM bound to it. */
final class Postgres implements Server {

    static final String SUPERUSER = "dsg_postgres";

    /** TLS only: where the server is away, another program could take its port and ask for passwords. */
    private static final String ACCESS = "hostssl all all 127.0.0.1/32 scram-sha-256%n".formatted();

    private static final Duration COLLECTED = Duration.ofSeconds(10);

    private final Installation here;
    private final Certificates certificates;
    private final ServiceUser user = ServiceUser.of("dsg-postgres");
    private final Daemon daemon;
    private final Path directory;
    private final String place;
    private final int other;
    private final NamesDatabase names;

    /**
     * One cluster; it does not matter to it whether it leads or follows.
     *
     * @param place of its directory and its record
     * @param other port of the one that follows, or led before; 0 where there is none
     */
    Postgres(Installation here, Certificates certificates, String place, int other) {
        this.here = here;
        this.certificates = certificates;
        this.place = place;
        this.other = other;
        this.daemon = new Daemon(here.home(), place);
        this.directory = here.home().privateDirectory(user, place);
        this.names = new NamesDatabase(this, here);
    }

    @Override
    public ServerName name() {
        return ServerName.POSTGRES;
    }

    @Override
    public ServiceUser user() {
        return user;
    }

    @Override
    public Daemon daemon() {
        return daemon;
    }

    @Override
    public List<Integer> ports() {
        return List.of(here.ports().postgres());
    }

    @Override
    public boolean prepare() {
        if (isMissing()) {
            initialise();
        }
        return configure();
    }

    boolean isMissing() {
        return Files.notExists(cluster().resolve("PG_VERSION"));
    }

    /** Puts its settings in place; true when one has changed. */
    boolean configure() {
        String settings = Template.fill(
                here.project().resolve("server-config/postgres/postgresql.conf"),
                Map.of(
                        "port",
                        here.ports().postgres(),
                        "directory",
                        directory,
                        "spool",
                        spool(),
                        "sockets",
                        NamesDatabase.isServed() ? names.sockets() : ""));
        boolean renewed = identity();
        boolean access = here.put(user, directory.resolve("pg_hba.conf"), access());
        return here.put(user, settings(), settings) || access || renewed;
    }

    private String access() {
        return ACCESS + (NamesDatabase.isServed() ? NamesDatabase.ACCESS : "") + (other == 0 ? "" : Standby.ACCESS);
    }

    /** PostgreSQL reads key and certificate as text. */
    private boolean identity() {
        Certificates.Store store = certificates.identity(Profile.SERVERS, place, user, directory);
        boolean key = here.put(
                user,
                directory.resolve("server.key"),
                Pem.of(new PemObject("PRIVATE KEY", Certificates.key(store).getEncoded())));
        String chain = Certificates.chain(store).stream().map(Pem::of).collect(Collectors.joining());
        return here.put(user, directory.resolve("server.crt"), chain) || key;
    }

    @Override
    public void start() {
        outlivePredecessor();
        daemon.start(
                user,
                List.of(program("postgres"), "-D", cluster().toString(), "-c", "config_file=" + settings()),
                Map.of());
    }

    /**
     * A killed server leaves a lock file, which PostgreSQL takes for held as long as the process it names is listed, even if
     * only because nobody has collected it yet.
     */
    private void outlivePredecessor() {
        try (Stream<String> lock = Files.lines(cluster().resolve("postmaster.pid"))) {
            lock.findFirst()
                    .map(pid -> Path.of("/proc", pid.strip()))
                    .ifPresent(process -> Waiting.until(() -> Files.notExists(process), () -> true, COLLECTED));
        } catch (IOException noLock) {
            return; // it was stopped in good order, or has never run
        }
    }

    @Override
    public boolean ready() {
        try (Connection connection = superuser("postgres")) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Makes what is missing of roles and databases. Passwords are set each time, so that the secrets file is the truth. */
    @Override
    public List<String> complete() {
        try (Connection connection = superuser("postgres")) {
            Databases databases = new Databases(connection, this::password);
            for (String role : List.of("dsg_owner", "dsg_portal", "dsg_jobs", "keycloak", LogPieces.ROLE)) {
                databases.role(role);
            }
            databases.database("dsg", "dsg_owner");
            databases.database("keycloak", "keycloak");
            Databases.execute(connection, "grant connect on database dsg to dsg_portal, dsg_jobs");
            LogPieces.allow(connection);
            if (other != 0) {
                databases.role(Standby.ROLE);
                Standby.allow(connection);
            }
        } catch (SQLException e) {
            throw new Trouble(
                    "データベースを用意できません: " + e.getMessage(), "Cannot prepare the databases: " + e.getMessage(), e);
        }
        return List.of();
    }

    NamesDatabase names() {
        return names;
    }

    /** Where finished pieces of the write-ahead log wait for whoever keeps the backups; only that user takes them away. */
    Path spool() {
        Path spool = here.home().openDirectory("spool");
        Home.directory("rwxrwx---", user, spool);
        if (ServiceUser.root()) {
            user.own(spool, BackupPlace.keeper().group());
            Shell.run("chmod", "g+s", spool.toString());
        }
        return spool;
    }

    /** Puts a restored cluster in the place of the lost one, which is kept beside it; the server has to be stopped. */
    void reinstate(Path restored) {
        Tree.putAside(cluster());
        Shell.run("mv", "-T", restored.toString(), cluster().toString());
        user.ownTree(cluster());
        // what was only for looking at the copy
        user.write(cluster().resolve("postgresql.auto.conf"), new byte[0]);
        // where its log parts from the lost one's: without it later copies of that log lead nowhere
        try (Stream<Path> log = Files.list(cluster().resolve("pg_wal"))) {
            for (Path history :
                    log.filter(file -> file.toString().endsWith(".history")).toList()) {
                user.write(spool().resolve(history.getFileName()), Files.readAllBytes(history));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fast shutdown: PostgreSQL would wait for every client on the signal that others end at. */
    @Override
    public void stop() {
        if (daemon.alive()) {
            Shell.call(
                    user.command(List.of(
                            program("pg_ctl"),
                            "stop",
                            "-m",
                            "fast",
                            "-w",
                            "-D",
                            cluster().toString())),
                    Map.of(),
                    "");
        }
        daemon.stop();
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=verify-full&sslrootcert=%s&channelBinding=require"
                .formatted(here.ports().postgres(), database, certificates.authorityFile(Profile.SERVERS));
    }

    /**
     * Whichever of the two leads: a client finds the one that was promoted by itself. Always in the same order, so that nobody has to be
     * started anew after that.
     */
    String urlForClients(String database) {
        int own = here.ports().postgres();
        return other == 0
                ? url(database)
                : url(database)
                        .replace(
                                "//127.0.0.1:%d/".formatted(own),
                                "//127.0.0.1:%d,127.0.0.1:%d/".formatted(Math.min(own, other), Math.max(own, other)))
                        .concat("&targetServerType=primary");
    }

    String password(String role) {
        return here.secrets().of("postgres." + role);
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, password(SUPERUSER));
    }

    private void initialise() {
        BackupPlace.demandNoLoss(here);
        Path password = directory.resolve("password");
        user.write(password, password(SUPERUSER).getBytes(StandardCharsets.UTF_8));
        Home.deleteTree(cluster());
        Shell.run(
                user.command(List.of(
                        program("initdb"),
                        "-D",
                        cluster().toString(),
                        "-U",
                        SUPERUSER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C.UTF-8",
                        "--data-checksums")),
                Map.of(),
                "");
        Home.deleteTree(password);
    }

    Path cluster() {
        return directory.resolve("data");
    }

    private Path settings() {
        return directory.resolve("postgresql.conf");
    }

    /** As this cluster was made by. */
    String program(String name) {
        return PostgresPrograms.find(name, cluster());
    }
}
