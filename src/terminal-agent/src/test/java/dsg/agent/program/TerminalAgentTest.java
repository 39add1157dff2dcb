package dsg.agent.program;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.proof.Proves;
import dsg.protocol.sealed.SealedBox;
import dsg.protocol.signed.Jws;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program itself, in a process of its own, against a gateway that talks TLS. */
class TerminalAgentTest {

    private final Authority authority = new Authority();

    @TempDir
    Path folder;

    @Test
    @Proves(value = "R28", says = "Shutdown and restart delete what is left on a terminal's disk")
    @DisplayName("started with one file, the program takes its policy, reports, shows at its window what is allowed and"
            + " what is erased, and erases and tells so when it is ended")
    void whole() throws Exception {
        Path left = Files.createDirectories(folder.resolve("root/home/aoko")).resolve("left-behind.txt");
        Files.writeString(left, "架空の内容");
        try (GatewayStandIn gateway = new GatewayStandIn(authority, parts())) {
            int port = freePort();
            Process agent = launch(settings(gateway.address(), port));
            try {
                assertThat(gateway.next("inventory").getJsonObject("sections")).containsKeys("system", "hardware");
                JsonObject applied = gateway.next("policy");
                assertThat(applied.getInt("version")).isEqualTo(1);
                assertThat(applied.getJsonArray("failed")).isEmpty();
                assertThat(window(port))
                        .contains("設定 第1版が有効です。")
                        .contains("媒体 K-7（DSG0001234）")
                        .contains("<li>/home/*</li>")
                        .contains("架空の窓口 電話 000-0000-0000")
                        .contains("受付時間 営業日の09:00から18:00")
                        .contains("端末の代わりを演じています")
                        .doesNotContain("動いていません");
                agent.destroy();
                Jws.Opened erased =
                        Jws.open("dsg-erasure", gateway.next("erasure").getString("record"));
                try (var reader = Json.createReader(new ByteArrayInputStream(erased.payload()))) {
                    JsonObject record = reader.readObject();
                    assertThat(record.getString("cause")).isEqualTo("SHUTDOWN");
                    assertThat(record.getInt("files")).isEqualTo(2); // the canary went with it
                    assertThat(record.getInt("failed")).isZero();
                }
                assertThat(agent.waitFor(30, TimeUnit.SECONDS)).isTrue();
                assertThat(left).doesNotExist();
            } finally {
                agent.destroyForcibly();
            }
        }
    }

    @Test
    @Proves(value = "T39", says = "A removed terminal is shut out within seconds, also from what is running")
    @DisplayName("a terminal whose registration has ended is told why at its next contact, and erases itself")
    void lost() throws Exception {
        Path left = Files.createDirectories(folder.resolve("root/home/aoko")).resolve("left-behind.txt");
        Files.writeString(left, "架空の内容");
        try (GatewayStandIn gateway = new GatewayStandIn(authority, parts())) {
            int port = freePort();
            Process agent = launch(settings(gateway.address(), port));
            try {
                gateway.next("policy");
                gateway.revoke();
                gateway.awaitRefusal();
                long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
                while (Files.exists(left) && System.nanoTime() < end) {
                    Thread.onSpinWait();
                }
                assertThat(left).doesNotExist();
                assertThat(window(port)).contains("この端末の登録は取り消されています。");
            } finally {
                agent.destroyForcibly();
            }
        }
    }

    @Test
    @DisplayName("where a duty cannot take its part, the window does not say that the policy is in force")
    void partly() throws Exception {
        JsonObject unreadable = Json.createObjectBuilder(parts())
                .add("media", Json.createObjectBuilder().add("allowed", "all"))
                .build();
        try (GatewayStandIn gateway = new GatewayStandIn(authority, unreadable)) {
            int port = freePort();
            Process agent = launch(settings(gateway.address(), port));
            try {
                assertThat(gateway.next("policy").getJsonArray("failed")).containsExactly(Json.createValue("media"));
                assertThat(window(port))
                        .contains("設定 第1版のうち、1件を反映できません。")
                        .doesNotContain("設定 第1版が有効です。")
                        .doesNotContain("媒体 K-7");
            } finally {
                agent.destroyForcibly();
            }
        }
    }

    private static JsonObject parts() {
        String key =
                Base64.getEncoder().encodeToString(SealedBox.keys().getPublic().getEncoded());
        JsonObject medium = Json.createObjectBuilder()
                .add("id", "1")
                .add("number", "K-7")
                .add("vendor", "46f4")
                .add("product", "0001")
                .add("serial", "DSG0001234")
                .add("bytes", 0)
                .add("optical", false)
                .add("until", 4_000_000_000L)
                .build();
        return Json.createObjectBuilder()
                .add(
                        "media",
                        Json.createObjectBuilder()
                                .add("allowed", Json.createArrayBuilder().add(medium)))
                .add(
                        "erasure",
                        Json.createObjectBuilder()
                                .add("hold", false)
                                .add("places", Json.createArrayBuilder(List.of("/home/*"))))
                .add(
                        "contact",
                        Json.createObjectBuilder()
                                .add("name", "架空の窓口")
                                .add("telephone", "000-0000-0000")
                                .add("opens", "09:00")
                                .add("closes", "18:00"))
                .add(
                        "threat",
                        Json.createObjectBuilder()
                                .add("rules", "")
                                .add("key", key)
                                .add("isolated", false)
                                .add("isolation", ""))
                .build();
    }

    private Path settings(URI gateway, int port) throws Exception {
        X509Certificate captures =
                authority.issue("CN=captures", Authority.pair().getPublic(), false, Duration.ofDays(1));
        Properties all = new Properties();
        all.setProperty("port", Integer.toString(port));
        all.setProperty("people", folder.resolve("people.properties").toString());
        all.setProperty("gateway", gateway.toString());
        all.setProperty(
                "authority", authority.rootFile(folder.resolve("root.pem")).toString());
        all.setProperty("origin.1", gateway.toString());
        all.setProperty(
                "recipient.1",
                Authority.pem(folder.resolve("captures.pem"), captures).toString());
        all.setProperty("terminal.1", "0".repeat(64));
        all.setProperty(
                "store.1",
                authority.storeFile(folder.resolve("agent.p12"), "agent").toString());
        all.setProperty("password.1", Authority.PASSWORD);
        all.setProperty("name.1", "prime-01");
        all.setProperty(
                "browser.1",
                authority.storeFile(folder.resolve("browser.p12"), "prime-01").toString());
        all.setProperty("browser.password.1", Authority.PASSWORD);
        all.setProperty("state.1", folder.resolve("state").toString());
        all.setProperty("root.1", folder.resolve("root").toString());
        Path file = folder.resolve("agent.properties");
        try (Writer out = Files.newBufferedWriter(file)) {
            all.store(out, null);
        }
        return file;
    }

    @Test
    @DisplayName("on a system that is not supported the program says so, with what to do, and touches nothing")
    void elsewhere() throws Exception {
        try (GatewayStandIn gateway = new GatewayStandIn(authority, parts())) {
            Process agent = launch(settings(gateway.address(), freePort()), "-Dos.name=Windows 11");
            assertThat(agent.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(agent.exitValue()).isEqualTo(69);
            assertThat(folder.resolve("agent.log"))
                    .content()
                    .contains("この端末の基本ソフト（Windows 11）には対応していません。")
                    .contains("登録しないでください");
            assertThat(folder.resolve("state")).doesNotExist();
        }
    }

    private Process launch(Path settings, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), TerminalAgent.class.getName(), settings.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("agent.log").toFile())
                .start();
    }

    private static String window(int port) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            URI page = URI.create("http://127.0.0.1:" + port + "/status");
            return browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
