package dsg.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Debian's clamd with a configuration of its own. It holds the plaintext of a file while it scans, so its temporary directory
 * is in memory, and nobody but itself may enter it.
 */
final class Clamd implements Server {

    /** The largest file that clamd looks at: it lowers any higher setting to this. */
    static final long LARGEST_FILE = 2_147_483_645L;

    private static final Path PROGRAM = Path.of("/usr/sbin/clamd");
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final int LONGEST_SOCKET_PATH = 107;

    private final Installation here;
    private final ServiceUser user = ServiceUser.of("dsg-clamd");
    private final Daemon daemon;
    private final Path directory;

    Clamd(Installation here) {
        this.here = here;
        this.daemon = new Daemon(here.home(), "clamd");
        this.directory = here.home().at("clamd");
    }

    @Override
    public ServerName name() {
        return ServerName.CLAMD;
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
        return List.of();
    }

    @Override
    public boolean prepare() {
        demandProgram();
        shareWithPortal();
        Home.directoryInPublic(user, temporary());
        boolean signatures = linkSignatures();
        String settings = Template.fill(
                here.project().resolve("server-config/clamd/clamd.conf"),
                Map.of("socket", socket(), "signatures", signatures(), "temporary", temporary()));
        return here.put(user, directory.resolve("clamd.conf"), settings) || signatures;
    }

    @Override
    public void start() {
        Home.deleteTree(socket());
        Home.deleteTree(temporary());
        Home.directoryInPublic(user, temporary());
        daemon.start(
                user,
                List.of(
                        PROGRAM.toString(),
                        "-c",
                        directory.resolve("clamd.conf").toString()),
                Map.of());
    }

    @Override
    public boolean ready() {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket()));
            channel.write(ByteBuffer.wrap("zPING\0".getBytes(StandardCharsets.US_ASCII)));
            byte[] answer = Channels.newInputStream(channel).readNBytes(4);
            return "PONG".equals(new String(answer, StandardCharsets.US_ASCII));
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Loading a full set of signatures takes half a minute of one core. */
    @Override
    public Duration patience() {
        return Duration.ofMinutes(3);
    }

    /** Removes what lies outside the home. */
    void clear() {
        Home.deleteTree(temporary());
    }

    Path socket() {
        Path socket = directory.resolve("clamd.sock");
        if (socket.toString().length() > LONGEST_SOCKET_PATH) {
            throw new Trouble(
                    "DSG_HOME のパスが長すぎます: " + socket, "The path of DSG_HOME is too long for a socket: " + socket);
        }
        return socket;
    }

    /** The largest file that can be scanned on this machine, in bytes. */
    long largestFile() {
        try {
            return Math.min(LARGEST_FILE, Files.getFileStore(MEMORY).getTotalSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the operator should know about the scan space, in both languages. */
    Stream<String> warnings() {
        try {
            Stream<String> swap = Files.readAllLines(Path.of("/proc/swaps")).size() > 1
                    ? Stream.of("スワップが有効です。検査中の平文がディスクに書かれるおそれがあります (swapoff -a)。 "
                            + "/ Swap is on: plaintext under scan may reach the disk.")
                    : Stream.of();
            Stream<String> small = largestFile() < LARGEST_FILE
                    ? Stream.of("%s が小さいため、受け取れるファイルは %d MiB までです。 / %s is small: files are limited to %d MiB."
                            .formatted(MEMORY, largestFile() >> 20, MEMORY, largestFile() >> 20))
                    : Stream.of();
            return Stream.concat(swap, small);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The socket file takes its group from the directory, so that the portal and nobody else may connect. */
    private void shareWithPortal() {
        Home.directory("rwx--x---", user, directory);
        if (ServiceUser.root()) {
            user.own(directory, ServiceUser.of("dsg-portal").name());
            Shell.run("chmod", "g+s", directory.toString());
        }
    }

    private Path temporary() {
        String mark = Integer.toHexString(here.home().root().hashCode());
        return MEMORY.resolve("dsg-" + mark + "-" + here.ports().base());
    }

    private Path signatures() {
        return directory.resolve("signatures");
    }

    /** The operator's directory of signatures, kept fresh by others: freshclam, a mirror, hands. */
    private static Optional<Path> given() {
        return Optional.ofNullable(System.getenv("DSG_SIGNATURES")).map(Path::of);
    }

    /** Our own minimal set, and links to the operator's files; true when a file has come or gone. */
    private boolean linkSignatures() {
        try {
            Home.directory("rwxr-x---", user, signatures());
            List<Path> wanted = given().map(Clamd::files).orElse(List.of());
            boolean changed = dropStale(wanted);
            for (Path file : wanted) {
                Path link = signatures().resolve(file.getFileName());
                if (Files.notExists(link)) {
                    Files.createSymbolicLink(link, file);
                    changed = true;
                }
            }
            Path own = signatures().resolve("dsg.ndb");
            Files.copy(
                    here.project().resolve("server-config/clamd/minimal.ndb"),
                    own,
                    StandardCopyOption.REPLACE_EXISTING);
            user.own(own);
            return changed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean dropStale(List<Path> wanted) throws IOException {
        boolean changed = false;
        try (Stream<Path> present = Files.list(signatures())) {
            for (Path link : present.filter(Files::isSymbolicLink).toList()) {
                if (!wanted.contains(Files.readSymbolicLink(link))) {
                    Files.delete(link);
                    changed = true;
                }
            }
        }
        return changed;
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory.toAbsolutePath())) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new Trouble(
                    "DSG_SIGNATURES のディレクトリを読めません: " + directory,
                    "Cannot read the directory DSG_SIGNATURES: " + directory,
                    e);
        }
    }

    private static void demandProgram() {
        if (!Files.isExecutable(PROGRAM)) {
            throw new Trouble(
                    "clamd がありません。apt install clamav-daemon を実行してください。",
                    "clamd is missing. Run: apt install clamav-daemon");
        }
    }
}
