package dsg.operations;

import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Chromium as one of the demonstration's terminals: a profile whose certificate store holds that terminal's key. */
final class TerminalBrowser {

    private static final Path POLICIES = Path.of("/etc/chromium/policies/managed");

    private final Gateway gateway;

    TerminalBrowser(Gateway gateway) {
        this.gateway = gateway;
    }

    /** Opens it and returns its status in the end; where there is no display, explains what to do and returns 0. */
    int open(String name) {
        Terminal terminal = gateway.demonstration().allTerminals().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Trouble("端末 " + name + " はありません。" + names(), "No such terminal: " + name));
        gateway.agents().launch(terminal.name());
        if (System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
            explain(terminal);
            return 0;
        }
        Path profile = profile(terminal);
        policy();
        List<String> command = new ArrayList<>(List.of(
                "chromium", "--user-data-dir=" + profile.resolve("chromium"), "--no-first-run", "--disable-sync"));
        if (ServiceUser.root()) {
            command.add("--no-sandbox");
        }
        command.add(gateway.portalUrl());
        command.add("http://127.0.0.1:" + gateway.ports().agent() + "/status");
        return Shell.hand(command, Map.of("HOME", profile.toString()));
    }

    private String names() {
        return gateway.demonstration().allTerminals().stream()
                .map(Terminal::name)
                .toList()
                .toString();
    }

    private void explain(Terminal terminal) {
        System.out.printf(
                """
                画面がありません。ブラウザのある計算機で次を行ってください。 / There is no display. On a machine with a browser:
                1. 証明書を取り込む / import the certificate:  %s
                   パスワードはこのファイルに / its password is in:  %s
                2. サーバの認証局を信頼する / trust the servers' root:  %s
                3. 転送する / forward:  ssh -L %4$d:localhost:%4$d -L %5$d:localhost:%5$d -L %7$d:127.0.0.1:%7$d <host>
                4. 開く / open:  %6$s
                模擬センサーに置く指を選ぶ / choose what lies on the simulated sensor:  http://127.0.0.1:%7$d/
                端末の状態を見る / see the terminal's state:  http://127.0.0.1:%7$d/status
                """,
                terminal.store(),
                terminal.store().resolveSibling(terminal.name() + ".password"),
                gateway.rootCertificate(),
                gateway.ports().https(),
                gateway.ports().keycloak(),
                gateway.portalUrl(),
                gateway.ports().agent());
    }

    private Path profile(Terminal terminal) {
        Path home = terminal.store().resolveSibling("browser-" + terminal.name());
        Path database = home.resolve(".pki/nssdb");
        if (Files.notExists(database)) {
            Home.directory("rwx------", ServiceUser.caller(), database);
            String store = "sql:" + database;
            Shell.run("certutil", "-N", "-d", store, "--empty-password");
            Shell.run(
                    "certutil",
                    "-A",
                    "-d",
                    store,
                    "-n",
                    "DSG",
                    "-t",
                    "C,,",
                    "-i",
                    gateway.rootCertificate().toString());
            Shell.run(
                    "pk12util",
                    "-d",
                    store,
                    "-i",
                    terminal.store().toString(),
                    "-w",
                    terminal.store()
                            .resolveSibling(terminal.name() + ".password")
                            .toString());
        }
        return home;
    }

    /** Spares the question which certificate to use. It is a setting of the whole machine, so only root makes it. */
    private void policy() {
        if (!ServiceUser.root()) {
            return;
        }
        var urls = Json.createArrayBuilder();
        for (String url : List.of(gateway.portalUrl(), gateway.keycloakUrl())) {
            urls.add(Json.createObjectBuilder()
                    .add("pattern", url)
                    .add(
                            "filter",
                            Json.createObjectBuilder()
                                    .add("ISSUER", Json.createObjectBuilder().add("CN", "DSG CA terminals")))
                    .build()
                    .toString());
        }
        try {
            Files.createDirectories(POLICIES);
            Files.writeString(
                    POLICIES.resolve("dsg-%d.json".formatted(gateway.ports().base())),
                    Json.createObjectBuilder()
                            .add("AutoSelectCertificateForUrls", urls)
                            .build()
                            .toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
