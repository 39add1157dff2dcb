package dsg.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.proof.Proves;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent as terminals get it. */
@Tag("long")
class AgentPackageIT {

    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    @Proves(value = "R37", says = "Patches are offered to terminals")
    @DisplayName("the package comes from a repository that apt knows by its key, refuses once it was tampered with, and"
            + " starts with the Java that it brings")
    void whole() throws Exception {
        AgentPackage agent = new AgentPackage(
                folder.resolve("made"),
                PROJECT.resolve("server-config/terminal"),
                PROJECT.resolve("src/operations/target/lib"),
                Clock.systemUTC());
        Path made = agent.make();
        Path given = downloaded(agent);
        assertThat(given).hasSameBinaryContentAs(made);

        Path root = folder.resolve("root");
        Shell.run("dpkg-deb", "-x", given.toString(), root.toString());
        assertThat(root.resolve("lib/systemd/system/dsg-agent.service")).exists();
        int port = freePort();
        Path settings = Files.writeString(
                folder.resolve("agent.properties"), "port=" + port + "\npeople=" + folder.resolve("people") + "\n");
        Process running = new ProcessBuilder(
                        root.resolve("usr/lib/dsg-agent/runtime/bin/java").toString(),
                        "-cp",
                        root.resolve("usr/lib/dsg-agent/lib") + "/*",
                        "dsg.agent.program.TerminalAgent",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("agent.log").toFile())
                .start();
        try {
            assertThat(window(port, running)).contains("利用端末の状態").contains("設定されていません");
        } finally {
            running.destroyForcibly();
        }

        Path packages = agent.repository().resolve("dists/stable/main/binary-" + architecture() + "/Packages");
        Files.writeString(packages, "\nPackage: smuggled\n", StandardOpenOption.APPEND);
        Files.deleteIfExists(packages.resolveSibling("Packages.gz"));
        assertThat(update(agent).status()).isNotZero();
    }

    private static String architecture() {
        return Shell.run("dpkg", "--print-architecture");
    }

    /** What a terminal's apt makes of the repository, with nothing known before. */
    private Shell.Outcome update(AgentPackage agent) throws IOException {
        return apt(agent, Files.createTempDirectory(folder, "apt"), "update");
    }

    /** The package as a terminal's apt fetches it, which compares it with what the repository has signed. */
    private Path downloaded(AgentPackage agent) throws IOException {
        Path apt = Files.createTempDirectory(folder, "apt");
        assertThat(apt(agent, apt, "update"))
                .satisfies(each -> assertThat(each.status()).as(each.output()).isZero());
        assertThat(apt(agent, apt, "download", AgentPackage.NAME))
                .satisfies(each -> assertThat(each.status()).as(each.output()).isZero());
        try (Stream<Path> found = Files.list(apt)) {
            return found.filter(each -> each.toString().endsWith(".deb"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** @param apt where it keeps what it knows, and lays what it fetches */
    private static Shell.Outcome apt(AgentPackage agent, Path apt, String... what) throws IOException {
        Files.createDirectories(apt.resolve("lists/partial"));
        Path list = Files.writeString(
                apt.resolve("sources.list"),
                "deb [signed-by=" + agent.key() + "] file:" + agent.repository() + " stable main\n");
        List<String> command = new ArrayList<>(List.of(
                "env",
                "-C",
                apt.toString(),
                "apt-get",
                "-o",
                "APT::Update::Error-Mode=any",
                "-o",
                "APT::Sandbox::User=root",
                "-o",
                "Dir::Etc::SourceList=" + list,
                "-o",
                "Dir::Etc::SourceParts=" + apt.resolve("none"),
                "-o",
                "Dir::State::Lists=" + apt.resolve("lists"),
                "-o",
                "Dir::Cache=" + apt.resolve("cache")));
        command.addAll(List.of(what));
        return Shell.call(command, Map.of("LC_ALL", "C.UTF-8"), "");
    }

    private static String window(int port, Process running) throws IOException, InterruptedException {
        Waiting.until(() -> isListening(port), running::isAlive, Duration.ofSeconds(30));
        HttpRequest ask = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/status"))
                .build();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(ask, BodyHandlers.ofString()).body();
        }
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
