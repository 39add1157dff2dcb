package dsg.benchmarks;

import dsg.operations.Demonstration;
import dsg.operations.Gateway;
import dsg.operations.Terminal;
import dsg.operations.Trouble;
import dsg.protocol.capture.CaptureRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A demonstration user who signs in as a person does, only without a browser: the portal sends to Keycloak, its forms are
 * filled in, the first password is changed, and Keycloak sends back.
 */
final class Login {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Password, finger, change of password, and some that may be asked twice. */
    private static final int MOST_FORMS = 6;

    private static final Pattern REQUEST = Pattern.compile("data-request=\"([^\"]+)\"");

    private static final Pattern FORM =
            Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"[^>]*>(.*?)</form>", Pattern.DOTALL);

    private final String portal;
    private final String username;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private final Function<CaptureRequest, Optional<String>> finger;
    private String password;

    private Login(
            String portal,
            Demonstration.Account account,
            SSLContext tls,
            Function<CaptureRequest, Optional<String>> finger) {
        this.portal = portal;
        this.finger = finger;
        this.username = account.username();
        this.password = account.password();
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .cookieHandler(cookies)
                .connectTimeout(PATIENCE)
                .sslContext(tls)
                .build();
    }

    /** At the terminal of the account's organisation, whose program holds the right finger. */
    static Login of(Gateway gateway, Demonstration.Account account) {
        Terminal terminal = gateway.demonstration().terminal(account.terminal());
        return new Login(
                gateway.portalUrl(),
                account,
                tls(terminal, gateway.rootCertificate()),
                asked -> gateway.agents().capture(terminal, asked));
    }

    /** Signs in, or in again after the portal has forgotten the session; returns the portal's first page. */
    String signIn() {
        HttpResponse<String> page = get("/");
        for (int form = 0; !arrived(page) && form < MOST_FORMS; form++) {
            page = answer(page);
        }
        if (!arrived(page)) {
            throw new Trouble(
                    "デモの利用者 %s でログインできません (%d)。".formatted(username, page.statusCode()),
                    "Could not sign in as the demonstration user %s (%d).".formatted(username, page.statusCode()));
        }
        return page.body();
    }

    HttpResponse<String> get(String path) {
        return send(page(URI.create(portal + path)).build());
    }

    /** What a form of a page hands in. */
    HttpResponse<String> post(String path, Map<String, String> form) {
        return send(form(URI.create(portal + path), form).build());
    }

    static HttpRequest.Builder form(URI address, Map<String, String> form) {
        return page(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
    }

    /** What the first form takes of this person now. */
    Map<String, String> credentials() {
        return Map.of("username", username, "password", password);
    }

    /** Who takes no page is not led to a login. */
    static HttpRequest.Builder page(URI address) {
        return HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept", "text/html");
    }

    /** For a page's script: never redirected. */
    HttpResponse<String> getJson(String path) {
        return send(HttpRequest.newBuilder(URI.create(portal + path))
                .timeout(PATIENCE)
                .header("X-Requested-With", "XMLHttpRequest")
                .header("Accept", "application/json")
                .build());
    }

    /** What a browser would send to the portal: the cookies that are not bound to Keycloak's paths. */
    String cookieHeader() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getPath() == null || "/".equals(cookie.getPath()))
                .map(Login::pair)
                .collect(Collectors.joining("; "));
    }

    private static String pair(HttpCookie cookie) {
        return cookie.getName() + "=" + cookie.getValue();
    }

    private boolean arrived(HttpResponse<String> page) {
        return page.statusCode() == 200 && page.uri().toString().startsWith(portal + "/");
    }

    private HttpResponse<String> answer(HttpResponse<String> page) {
        Matcher form = FORM.matcher(page.body());
        Matcher request = REQUEST.matcher(page.body());
        if (!form.find()) {
            throw new Trouble(
                    "ログイン画面にフォームがありません (%d): %s"
                            .formatted(page.statusCode(), page.uri().getPath()),
                    "There is no form to sign in with (%d): %s"
                            .formatted(page.statusCode(), page.uri().getPath()));
        }
        URI action = page.uri().resolve(form.group(1).replace("&amp;", "&"));
        return send(page(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        request.find() ? captured(request.group(1)) : fields(form.group(2))))
                .build());
    }

    /** What the terminal's own program hands to the page; the page begins anew where that is nothing. */
    private String captured(String request) {
        return CaptureRequest.parse(request.replace("&amp;", "&"))
                .flatMap(finger)
                .map(capture -> "capture=" + URLEncoder.encode(capture, StandardCharsets.UTF_8))
                .orElse("");
    }

    private String fields(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (form.contains("name=\"password-new\"")) {
            password = newPassword();
            fields.put("password-new", password);
            fields.put("password-confirm", password);
        } else {
            fields.put("username", username);
            fields.put("password", password);
        }
        return encoded(fields);
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Long, random, and of every kind of character that a policy may ask for; forgotten with this process. */
    private static String newPassword() {
        return "Aa1!" + UUID.randomUUID() + UUID.randomUUID().toString().substring(0, 8);
    }

    private HttpResponse<String> send(HttpRequest request) {
        return send(client, request);
    }

    static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("中断されました。", "Interrupted.");
        }
    }

    static SSLContext tls(Terminal terminal, Path root) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            char[] password = terminal.password().toCharArray();
            keys.init(KeyStore.getInstance(terminal.store().toFile(), password), password);
            KeyStore anchors = KeyStore.getInstance("PKCS12");
            anchors.load(null, null);
            try (var pem = Files.newInputStream(root)) {
                anchors.setCertificateEntry(
                        "root", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(anchors);
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
