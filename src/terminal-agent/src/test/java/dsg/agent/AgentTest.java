package dsg.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may ask the agent: pages of the gateway, and its own. */
class AgentTest {

    private static final String GATEWAY = "https://localhost:8446";

    private int port;
    private Agent agent;

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        agent = Agent.start(
                new Origins(Set.of(GATEWAY), port), List.of(new Echo("/capture", true), new Echo("/", false)));
    }

    @AfterEach
    void stop() {
        agent.close();
    }

    private record Echo(String path, boolean isForTheGateway) implements PageDuty {
        @Override
        public Reply answer(Call call) {
            return Reply.text(200, call.method() + " of " + call.origin() + ": " + call.body());
        }
    }

    /** By hand: the JDK's client lets nobody set these headers. */
    private String ask(String method, String path, String host, String origin, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String head = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n"
                    + (origin.isEmpty() ? "" : "Origin: " + origin + "\r\n")
                    + "Content-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body;
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String ask(String method, String path, String origin) throws IOException {
        return ask(method, path, "127.0.0.1:" + port, origin, "nonce=1");
    }

    @Test
    void aPageOfTheGatewayIsAnsweredAndMayReadIt() throws IOException {
        assertThat(ask("POST", "/capture", GATEWAY))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("access-control-allow-origin: " + GATEWAY)
                .endsWith("POST of " + GATEWAY + ": nonce=1");
    }

    @Test
    void aPageOfElsewhereIsRefusedAndMayReadNothing() throws IOException {
        for (String origin : List.of(
                "",
                "null",
                "https://localhost",
                "http://localhost:8446",
                "https://localhost:8446.example.com",
                "https://LOCALHOST:8446",
                "https://evil.example",
                "http://127.0.0.1:" + port)) {
            assertThat(ask("POST", "/capture", origin))
                    .as("origin %s", origin)
                    .startsWith("HTTP/1.1 403")
                    .doesNotContainIgnoringCase("access-control-allow");
            assertThat(ask("OPTIONS", "/capture", origin))
                    .as("preflight of %s", origin)
                    .startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void theQuestionBeforeAPageReachesIntoTheMachineIsAnsweredToTheGateway() throws IOException {
        assertThat(ask("OPTIONS", "/capture", GATEWAY))
                .startsWith("HTTP/1.1 204")
                .containsIgnoringCase("access-control-allow-methods: POST")
                .containsIgnoringCase("access-control-allow-private-network: true");
    }

    @Test
    void aNameThatWasTurnedToThisMachineIsRefused() throws IOException {
        assertThat(ask("POST", "/capture", "evil.example:" + port, GATEWAY, "")).startsWith("HTTP/1.1 421");
        assertThat(ask("GET", "/", "evil.example:" + port, "", "")).startsWith("HTTP/1.1 421");
    }

    @Test
    void onlyItsOwnPageChangesAnything() throws IOException {
        assertThat(ask("GET", "/", "")).startsWith("HTTP/1.1 200");
        assertThat(ask("POST", "/", "http://127.0.0.1:" + port)).startsWith("HTTP/1.1 200");
        assertThat(ask("POST", "/", "")).startsWith("HTTP/1.1 403");
        assertThat(ask("POST", "/", GATEWAY)).startsWith("HTTP/1.1 403");
        assertThat(ask("POST", "/", "https://evil.example")).startsWith("HTTP/1.1 403");
    }

    @Test
    void aGatewayWithoutTlsIsNoOrigin() {
        assertThatThrownBy(() -> new Origins(Set.of("http://gateway.example"), port))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Origins(Set.of("*"), port)).isInstanceOf(IllegalArgumentException.class);
    }
}
