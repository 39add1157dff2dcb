package dsg.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.util.io.pem.PemObject;

/** Debian's PostgreSQL with a cluster of its own; only TLS on loopback, only SCRAM bound to it. */
final class Postgres implements Server {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final String SUPERUSER = "dsg_postgres";

    /** TLS only: where the server is away, another program could take its port and ask for passwords. */
    private static final String ACCESS = "hostssl all all 127.0.0.1/32 scram-sha-256%n".formatted();

    private static final Duration COLLECTED = Duration.ofSeconds(10);

    private final Installation here;
    private final Certificates certificates;
    private final ServiceUser user = ServiceUser.of("dsg-postgres");
    private final Daemon daemon;
    private final Path directory;

    Postgres(Installation here, Certificates certificates) {
        this.here = here;
        this.certificates = certificates;
        this.daemon = new Daemon(here.home(), "postgres");
        this.directory = here.home().privateDirectory(user, "postgres");
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
        if (Files.notExists(cluster().resolve("PG_VERSION"))) {
            initialise();
        }
        String settings = Template.fill(
                here.project().resolve("server-config/postgres/postgresql.conf"),
                Map.of("port", here.ports().postgres(), "directory", directory));
        boolean renewed = identity();
        boolean access = here.put(user, directory.resolve("pg_hba.conf"), ACCESS);
        return here.put(user, settings(), settings) || access || renewed;
    }

    /** PostgreSQL reads key and certificate as text. */
    private boolean identity() {
        Certificates.Store store = certificates.identity(Profile.SERVERS, "postgres", user, directory);
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
            for (String role : List.of("dsg_owner", "dsg_portal", "dsg_jobs", "keycloak")) {
                role(connection, role);
            }
            database(connection, "dsg", "dsg_owner");
            database(connection, "keycloak", "keycloak");
            execute(connection, "grant connect on database dsg to dsg_portal, dsg_jobs");
        } catch (SQLException e) {
            throw new Trouble(
                    "データベースを用意できません: " + e.getMessage(), "Cannot prepare the databases: " + e.getMessage(), e);
        }
        return List.of();
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

    String password(String role) {
        return here.secrets().of("postgres." + role);
    }

    private Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, password(SUPERUSER));
    }

    private void initialise() {
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

    private void role(Connection connection, String name) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
            execute(connection, "create role " + name);
        }
        execute(
                connection,
                "alter role %s login nosuperuser nocreatedb nocreaterole nobypassrls password '%s'"
                        .formatted(name, password(name)));
    }

    private static void database(Connection connection, String name, String owner) throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            execute(connection, "create database %s owner %s".formatted(name, owner));
        }
        execute(connection, "revoke all on database %s from public".formatted(name));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private Path cluster() {
        return directory.resolve("data");
    }

    private Path settings() {
        return directory.resolve("postgresql.conf");
    }

    /** The newest version that Debian has installed, but never another than the cluster was made by. */
    private String program(String name) {
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            Path version = cluster().resolve("PG_VERSION");
            String made = Files.exists(version) ? Files.readString(version).strip() : "";
            return versions.filter(each -> made.isEmpty() || each.endsWith(made))
                    .map(each -> each.resolve("bin").resolve(name))
                    .filter(Files::isExecutable)
                    .max(Comparator.comparing(Path::toString))
                    .orElseThrow(() -> missing(made))
                    .toString();
        } catch (java.nio.file.NoSuchFileException e) {
            throw missing("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Trouble missing(String version) {
        return new Trouble(
                "PostgreSQL %s がありません。apt install postgresql を実行してください。".formatted(version),
                "PostgreSQL %s is missing. Run: apt install postgresql".formatted(version));
    }
}
