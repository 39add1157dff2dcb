package dsg.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import dsg.operations.ServerName;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens at the portal's door before it is known who stands there, and to those who send what no page does. */
@Journey
class DoorIT {

    private static final String COOKIES =
            IntStream.range(0, 201).mapToObj(i -> "a" + i + "=b").collect(Collectors.joining("; "));

    /** Sends the form that makes a folder as a browser without script would: as it came, its type names no encoding. */
    private static final String SEND_FOLDER = """
        async name => {
          const page = await (await fetch(location.href)).text();
          const form = new DOMParser().parseFromString(page, 'text/html').getElementById('folder');
          const fields = new URLSearchParams(new FormData(form));
          fields.set('folder-name', name);
          fields.set('folder-create', 'folder-create');
          const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
          return (await fetch(form.action, { method: 'POST', headers, body: fields.toString() })).status;
        }
        """;

    /** Sends the form that makes a folder as the browser itself does, and follows it to wherever it leads. */
    private static final String SUBMIT_FOLDER = """
        name => {
          const form = document.getElementById('folder');
          form.elements['folder-name'].value = name;
          const made = document.createElement('input');
          Object.assign(made, { type: 'hidden', name: 'folder-create', value: 'folder-create' });
          form.append(made);
          HTMLFormElement.prototype.submit.call(form);
        }
        """;

    private static final String ASKED =
            "performance.getEntriesByType('resource').some(each => each.name.endsWith('/api/session'))";

    @Test
    @DisplayName("a caller without certificate makes no log, whatever they send; each kind is counted")
    void silentLog(House house) throws Exception {
        Knock stranger = Knock.withoutCertificate(house.gateway());
        Path log = house.gateway().log(ServerName.PORTAL);
        Register register = new Register(house.gateway());
        long cookies = register.refusals("COOKIES");
        long methods = register.refusals("METHOD");
        long before = Files.size(log);
        String host = "Host: " + stranger.host();
        for (int i = 0; i < 20; i++) {
            assertThat(stranger.send("GET / HTTP/1.1", host, "Cookie: " + COOKIES))
                    .startsWith("HTTP/1.1 400");
            assertThat(stranger.send("CONNECT localhost:1 HTTP/1.1", host)).startsWith("HTTP/1.1 405");
            assertThat(stranger.send("TRACE / HTTP/1.1", host)).startsWith("HTTP/1.1 405");
            assertThat(stranger.send("POST / HTTP/1.1", host, "Content-Type: a;b;charset=none", "Content-Length: 0"))
                    .startsWith("HTTP/1.1 415");
            assertThat(stranger.send("GET /%00 HTTP/1.1", host)).startsWith("HTTP/1.1 400");
        }
        assertThat(Files.size(log) - before).as("bytes of log for 100 requests").isLessThan(1000);
        house.desk(null)
                .page()
                .waitForCondition(() ->
                        register.refusals("COOKIES") >= cookies + 20 && register.refusals("METHOD") >= methods + 40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/wildfly-services",
                "/console",
                "/console/index.html",
                "/WEB-INF/web.xml",
                "/META-INF/x",
                "/nowhere"
            })
    @DisplayName("without a certificate every address is answered by the one refusal, none by the server itself")
    void oneRefusal(String path, House house) {
        Knock stranger = Knock.withoutCertificate(house.gateway());
        String answer = stranger.send("GET " + path + " HTTP/1.1", "Host: " + stranger.host());
        assertThat(answer).startsWith("HTTP/1.1 403").contains("この端末では利用できません");
        assertProtected(answer);
    }

    @Test
    @DisplayName("a foreign host is not believed before anything else is done with the address")
    void foreignHost(House house) {
        Knock terminal =
                Knock.at(house.gateway(), house.gateway().demonstration().terminal("prime-01"));
        for (String path : List.of("/", "/account", "/resources", "/console")) {
            String answer = terminal.send("GET " + path + " HTTP/1.1", "Host: portal.invalid");
            assertThat(answer).startsWith("HTTP/1.1 421").doesNotContain("Location:");
            assertProtected(answer);
        }
    }

    @Test
    @DisplayName("whoever says of no type that they accept it is led to the login like a browser")
    void noAccept(House house) {
        Knock terminal =
                Knock.at(house.gateway(), house.gateway().demonstration().terminal("prime-01"));
        String answer = terminal.send("GET / HTTP/1.1", "Host: " + terminal.host());
        assertThat(answer).startsWith("HTTP/1.1 302").contains("/realms/dsg/protocol/openid-connect/auth");
        assertProtected(answer);
    }

    @Test
    @DisplayName("what is hidden, what is not allowed and what is not there have their page and all headers")
    void properAnswers(House house) {
        Desk desk = signedIn(house);
        for (String path : List.of("/WEB-INF/web.xml", "/nowhere", "/nowhere.xhtml")) {
            APIResponse answer = desk.ask(path, Map.of("Accept", "text/html", "X-Requested-With", ""));
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.text()).contains("防衛セキュリティゲートウェイ");
            assertProtected(answer.headers());
        }
        APIResponse put = desk.context()
                .request()
                .fetch(
                        desk.portalAddress("/index.xhtml"),
                        RequestOptions.create().setMethod("PUT"));
        assertThat(put.status()).isEqualTo(405);
        assertThat(put.text()).contains("画面のリンクやボタンから操作してください。");
        assertProtected(put.headers());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help.xhtml", "/api/bundle"})
    @DisplayName("a form with more fields than any page has does nothing, and its sender is told what to do")
    void manyFields(String path, House house) {
        Desk desk = signedIn(house);
        FormData form = FormData.create();
        IntStream.range(0, 1200).forEach(i -> form.append("file" + i, "x"));
        assertRefusedForm(desk, path, form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "bm90IGEgbm9uY2U="})
    @DisplayName(
            "a form without the mark of its page, or with a forged one, does nothing, and its sender is told what to"
                    + " do")
    void noMark(String nonce, House house) {
        Desk desk = signedIn(house);
        FormData form = FormData.create().set("jakarta.faces.ViewState", "1:1");
        assertRefusedForm(desk, "/help.xhtml", nonce.isEmpty() ? form : form.set("primefaces.nonce", nonce));
    }

    @Test
    @DisplayName("a form is whole before any script has run, and read as UTF-8 where it does not say how it is written")
    void withoutScript(House house) {
        FolderPage folder = Folders.ofPrime(house, "文字");
        assertThat(folder.page().evaluate(SEND_FOLDER, "第１回　試験成績書〜髙﨑")).isEqualTo(200);
        assertThat(folder.reload().folders()).containsExactly("第１回　試験成績書〜髙﨑");
    }

    @Test
    @DisplayName(
            "a form of a session that has ended does nothing and leads to the words for that, with script or without")
    void endedSession(House house) throws SQLException {
        Person person = house.people().prime();
        FolderPage folder = house.signIn(person).folder(Folders.FROM_PRIME);
        String unscripted = Folders.fresh("終了後");
        endSessions(house, folder.page(), person);
        folder.page().evaluate(SUBMIT_FOLDER, unscripted);
        HomePage again = ended(folder.page(), person);
        folder = again.folder(Folders.FROM_PRIME);
        String scripted = Folders.fresh("終了後");
        folder.openFolderDialog();
        endSessions(house, folder.page(), person);
        folder.page().locator("#folder-name").fill(scripted);
        folder.page().locator("[id='folder-create']").click();
        assertThat(ended(folder.page(), person).folder(Folders.FROM_PRIME).folders())
                .doesNotContain(unscripted, scripted);
    }

    @Test
    @DisplayName("2,300 connections that say nothing keep no terminal out")
    void silence(House house) throws IOException {
        Knock stranger = Knock.withoutCertificate(house.gateway());
        Knock terminal =
                Knock.at(house.gateway(), house.gateway().demonstration().terminal("prime-01"));
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 2300; i++) {
                silent.add(stranger.silent());
            }
            for (int i = 0; i < 5; i++) {
                assertThat(terminal.send("GET / HTTP/1.1", "Host: " + terminal.host()))
                        .startsWith("HTTP/1.1 302");
            }
        } finally {
            for (Socket each : silent) {
                each.close();
            }
        }
    }

    @Test
    @DisplayName("a form of 8 MB that comes without script is told so, and not by a connection that breaks off")
    void tooLargeForm(House house) {
        Desk desk = signedIn(house);
        APIResponse answer = desk.context()
                .request()
                .post(
                        desk.portalAddress("/help.xhtml"),
                        RequestOptions.create()
                                .setForm(FormData.create().set("text", "a".repeat(8 << 20)))
                                .setHeader("Origin", desk.portalAddress("")));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("入力を短くして、もう一度送信してください。");
        assertProtected(answer.headers());
    }

    private static HomePage ended(Page page, Person person) {
        return new FailurePage(page, "利用を終了しました").signIn().signIn(person);
    }

    /** As another server would end them; what this one knows of a session may be two seconds old. */
    private static void endSessions(House house, Page page, Person person) throws SQLException {
        // the page asks once how long the session lasts; were it answered that it is over, the page would leave by
        // itself
        page.waitForCondition(() -> (Boolean) page.evaluate(ASKED));
        try (LogTable tables = new LogTable(house.gateway())) {
            tables.execute("update portal_session set ended_at = now(), end_reason = 'ABSOLUTE' where ended_at is null"
                    + " and account = (select id from account where lower(username) = lower('" + person.username()
                    + "'))");
        }
        page.waitForFunction("since => Date.now() - since > 2100", page.evaluate("Date.now()"));
    }

    private static Desk signedIn(House house) {
        Desk desk = house.at(house.people().prime().terminal());
        desk.signIn(house.people().prime());
        return desk;
    }

    private static void assertRefusedForm(Desk desk, String path, FormData form) {
        APIResponse answer = desk.context()
                .request()
                .post(
                        desk.portalAddress(path),
                        RequestOptions.create().setForm(form).setHeader("Origin", desk.portalAddress("")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("画面を開き直して、もう一度操作してください。");
        assertProtected(answer.headers());
    }

    private static void assertProtected(Map<String, String> headers) {
        assertProtected(headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining("\r\n")));
    }

    private static void assertProtected(String answer) {
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains(
                        "strict-transport-security: max-age=31536000",
                        "x-content-type-options: nosniff",
                        "content-security-policy: default-src 'none'",
                        "referrer-policy: same-origin",
                        "cross-origin-opener-policy: same-origin")
                .containsPattern("cache-control: [^\\r\\n]*no-store");
    }
}
