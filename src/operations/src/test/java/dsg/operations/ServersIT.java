package dsg.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.proof.Proves;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The real PostgreSQL and the real clamd, as this program configures and starts them. */
class ServersIT {

    /** The harmless test file of the antivirus makers; in two halves, so that this source is not taken for it. */
    private static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD" + "-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    private static final int CHUNK = 1 << 20;
    private static final Gateway GATEWAY = fresh();

    /** These tests are a build's first: what an earlier build has left is not tested again. One that is deleted can begin anew. */
    private static Gateway fresh() {
        Gateway gateway = Gateway.forTests(Map.of());
        gateway.delete();
        return gateway;
    }

    @BeforeAll
    static void startThem() {
        GATEWAY.up(EnumSet.of(ServerName.POSTGRES, ServerName.CLAMD));
    }

    @AfterAll
    static void stopThem() {
        GATEWAY.down();
    }

    @Test
    @Proves(value = "Decision 5", says = "Until it is clean only the uploader sees a file; anything but clean refuses")
    @DisplayName("a 150 MB stream with EICAR in its tail is refused")
    void malwareAtTheEndOfALongStreamIsFound() throws IOException {
        assertThat(scan(150, EICAR)).contains("FOUND").contains("EICAR");
    }

    @Test
    @DisplayName("a 150 MB stream without malware is clean")
    void aLongStreamIsClean() throws IOException {
        assertThat(scan(150, new byte[0])).isEqualTo("stream: OK");
    }

    @Test
    @DisplayName("the scanner writes what it scans to memory only, and nobody else may look")
    void theScannersTemporaryDirectoryIsInMemory() throws IOException {
        String settings = Files.readString(GATEWAY.home().resolve("clamd/clamd.conf"));
        Path temporary = Path.of(settings.lines()
                .filter(line -> line.startsWith("TemporaryDirectory "))
                .map(line -> line.split(" ")[1])
                .findFirst()
                .orElseThrow());
        assertThat(Files.getFileStore(temporary).type()).isEqualTo("tmpfs");
        assertThat(Files.getPosixFilePermissions(temporary)).hasSize(3);
    }

    @Test
    @DisplayName("a commit is on disk before it is acknowledged")
    void postgresForcesEveryCommitToDisk() throws SQLException {
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
            assertThat(show(setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    @DisplayName("the database is spoken to over TLS only, so that no other program on its port learns a password")
    void noConnectionWithoutTls() {
        Properties settings = GATEWAY.properties();
        String plain = settings.getProperty("dsg.db.url").replaceFirst("\\?.*", "?sslmode=disable");
        assertThatThrownBy(() -> DriverManager.getConnection(
                        plain, settings.getProperty("dsg.db.user"), settings.getProperty("dsg.db.password")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("no encryption");
    }

    @Test
    @Proves(value = "Decision 4", says = "Row-level security by contract stands behind it")
    @DisplayName("the portal's database role can change no schema and evade no row-level security")
    void thePortalsRoleIsWeak() throws SQLException {
        assertThat(show("is_superuser")).isEqualTo("off");
        try (Connection connection = portal();
                ResultSet role = connection
                        .createStatement()
                        .executeQuery(
                                "select rolbypassrls or rolcreatedb or rolcreaterole or has_schema_privilege('public',"
                                        + " 'create') from pg_roles where rolname = current_user")) {
            role.next();
            assertThat(role.getBoolean(1)).isFalse();
        }
    }

    @Test
    @DisplayName("killed with -9, both come back, and what was committed is there")
    void killedServersComeBack() throws SQLException {
        try (Connection connection = owner()) {
            connection.createStatement().execute("create table if not exists survivor (at timestamptz)");
            connection.createStatement().execute("insert into survivor values (now())");
        }
        GATEWAY.kill(ServerName.POSTGRES);
        GATEWAY.kill(ServerName.CLAMD);
        assertThat(GATEWAY.status()).noneMatch(each -> each.state() == Status.State.READY);

        GATEWAY.up(EnumSet.of(ServerName.POSTGRES, ServerName.CLAMD));

        try (Connection connection = owner();
                ResultSet rows = connection.createStatement().executeQuery("select count(*) from survivor")) {
            rows.next();
            assertThat(rows.getInt(1)).isPositive();
            connection.createStatement().execute("drop table survivor");
        }
    }

    @Test
    @DisplayName("`up` again does nothing that is done")
    void upAgainLeavesRunningServersAlone() {
        var before = GATEWAY.status().stream().map(Status::pid).toList();
        GATEWAY.up(EnumSet.of(ServerName.POSTGRES, ServerName.CLAMD));
        assertThat(GATEWAY.status().stream().map(Status::pid).toList()).isEqualTo(before);
    }

    private static String scan(int mebibytes, byte[] tail) throws IOException {
        Path socket = Path.of(GATEWAY.properties().getProperty("dsg.clamd.socket"));
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel));
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = new byte[CHUNK];
            for (int i = 0; i < mebibytes; i++) {
                out.writeInt(chunk.length);
                out.write(chunk);
            }
            if (tail.length > 0) {
                out.writeInt(tail.length);
                out.write(tail);
            }
            out.writeInt(0);
            out.flush();
            return new String(
                            new DataInputStream(Channels.newInputStream(channel)).readAllBytes(),
                            StandardCharsets.UTF_8)
                    .replace("\0", "");
        }
    }

    private static String show(String setting) throws SQLException {
        try (Connection connection = portal();
                ResultSet result = connection.createStatement().executeQuery("show " + setting)) {
            result.next();
            return result.getString(1);
        }
    }

    private static Connection portal() throws SQLException {
        Properties settings = GATEWAY.properties();
        return DriverManager.getConnection(
                settings.getProperty("dsg.db.url"),
                settings.getProperty("dsg.db.user"),
                settings.getProperty("dsg.db.password"));
    }

    private static Connection owner() throws SQLException {
        Properties access = GATEWAY.ownerAccess();
        return DriverManager.getConnection(GATEWAY.properties().getProperty("dsg.db.url"), access);
    }
}
