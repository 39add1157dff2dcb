package dsg.agent.threat;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.agent.command.Command;
import dsg.proof.Proves;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two network namespaces with a line between them: the terminal, and everything else. */
class IsolationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String terminal = "dsgt" + ProcessHandle.current().pid();
    private final String world = "dsgw" + ProcessHandle.current().pid();
    private final List<Process> servers = new ArrayList<>();

    @TempDir
    Path state;

    @BeforeEach
    void wire() throws Exception {
        run("ip", "netns", "add", terminal);
        run("ip", "netns", "add", world);
        run("ip", "link", "add", "t0", "netns", terminal, "type", "veth", "peer", "name", "w0", "netns", world);
        for (String[] end :
                List.of(new String[] {terminal, "t0", "10.77.0.2/24"}, new String[] {world, "w0", "10.77.0.1/24"})) {
            in(end[0], "ip", "addr", "add", end[2], "dev", end[1]);
            in(end[0], "ip", "link", "set", end[1], "up");
            in(end[0], "ip", "link", "set", "lo", "up");
        }
        in(world, "ip", "addr", "add", "10.77.0.9/24", "dev", "w0");
        for (String address : List.of("10.77.0.1", "10.77.0.9")) {
            for (String port : List.of("8443", "8080")) {
                servers.add(new ProcessBuilder(
                                "ip",
                                "netns",
                                "exec",
                                world,
                                "python3",
                                "-m",
                                "http.server",
                                port,
                                "--bind",
                                address,
                                "--directory",
                                state.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
            }
        }
        for (String address : List.of("10.77.0.1:8443", "10.77.0.9:8443", "10.77.0.1:8080", "10.77.0.9:8080")) {
            for (int tries = 0; !reaches(address) && tries < 100; tries++) {
                Thread.onSpinWait();
            }
        }
    }

    @AfterEach
    void unwire() throws Exception {
        servers.forEach(each -> {
            each.descendants().forEach(ProcessHandle::destroyForcibly);
            each.destroyForcibly();
        });
        Command.run(PATIENCE, List.of("ip", "netns", "del", terminal));
        Command.run(PATIENCE, List.of("ip", "netns", "del", world));
    }

    @Test
    @Proves(value = "T29", says = "An isolated terminal keeps its evidence")
    @DisplayName(
            "an isolated terminal reaches the gateway's channel and nothing else, also after a restart, until it is"
                    + " released")
    void isolated() throws Exception {
        Isolation isolation = isolation();
        assertThat(reaches("10.77.0.1:8443")).isTrue();
        assertThat(reaches("10.77.0.9:8080")).isTrue();
        isolation.set(true);
        assertThat(isolation.isInForce()).isTrue();
        assertIsolated();
        // a restart leaves no rule of the kernel, and the file
        in(terminal, "nft", "flush", "ruleset");
        assertThat(reaches("10.77.0.9:8080")).isTrue();
        Isolation again = isolation();
        assertThat(again.isInForce()).isFalse();
        again.bringBack();
        assertIsolated();
        again.set(false);
        assertThat(again.isInForce()).isFalse();
        assertThat(reaches("10.77.0.9:8080")).isTrue();
        isolation().bringBack();
        assertThat(reaches("10.77.0.9:8080")).isTrue();
    }

    private void assertIsolated() throws Exception {
        assertThat(reaches("10.77.0.1:8443")).isTrue();
        assertThat(reaches("10.77.0.1:8080")).isFalse();
        assertThat(reaches("10.77.0.9:8443")).isFalse();
        assertThat(Command.run(
                                PATIENCE,
                                List.of("ip", "netns", "exec", world, "ping", "-c", "1", "-W", "1", "10.77.0.2"))
                        .status())
                .isNotZero();
    }

    private Isolation isolation() {
        return new Isolation(state, "10.77.0.1", 8443, List.of("ip", "netns", "exec", terminal));
    }

    private boolean reaches(String address) throws IOException, InterruptedException {
        return Command.run(
                                PATIENCE,
                                List.of(
                                        "ip",
                                        "netns",
                                        "exec",
                                        terminal,
                                        "curl",
                                        "-s",
                                        "-o",
                                        "/dev/null",
                                        "-m",
                                        "2",
                                        "http://" + address + "/"))
                        .status()
                == 0;
    }

    private static void in(String namespace, String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("ip", "netns", "exec", namespace));
        all.addAll(List.of(command));
        Command.succeed(PATIENCE, all);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Command.succeed(PATIENCE, List.of(command));
    }
}
