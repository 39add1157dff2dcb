package dsg.server;

import dsg.operations.Gateway;
import dsg.operations.Terminal;
import dsg.protocol.capture.CaptureRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Somebody at a registered terminal who talks to the gateway from outside, and can be as slow as a thin line. */
public final class Visitor {

    private static final Pattern ACTION = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final Pattern REQUEST = Pattern.compile("data-request=\"([^\"]+)\"");
    private static final int MOST_STEPS = 12;
    private static final int MOST_FINGERS = 3;
    private static final int SMALL = 1 << 15;
    private static final int PATIENCE_MILLIS = 20_000;

    /** For an answer to begin; a test that waits for nothing must end. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Gateway gateway;
    private final Terminal terminal;
    private final SSLContext tls;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;

    public Visitor(Gateway gateway, Terminal terminal) {
        this.gateway = gateway;
        this.terminal = terminal;
        this.tls = context(gateway.rootCertificate(), terminal.store(), terminal.password());
        this.http = HttpClient.newBuilder()
                .sslContext(tls)
                .cookieHandler(cookies)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Logs in, choosing this password where a new one is asked for.
     *
     * @return the page that it ends at
     */
    public HttpResponse<String> signIn(String username, String password, String chosen) {
        HttpResponse<String> answer = followed(page(URI.create(gateway.portalUrl() + "/")));
        answer = followed(post(action(answer), Map.of("username", username, "password", password)));
        // now and then even the right finger is not recognised
        for (int i = 0; i < MOST_FINGERS && answer.body().contains("kc-vein-form"); i++) {
            answer = followed(post(action(answer), Map.of("capture", capture(answer.body()))));
        }
        if (answer.body().contains("kc-passwd-update-form")) {
            answer = followed(post(action(answer), Map.of("password-new", chosen, "password-confirm", chosen)));
        }
        return answer;
    }

    /** A script's request. */
    public HttpResponse<String> ask(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = script(path).method(method, body);
        return send(headers.length == 0 ? request : request.headers(headers), BodyHandlers.ofString());
    }

    public HttpResponse<String> ask(String path) {
        return ask("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    /** A page of the portal. */
    public HttpResponse<String> page(String path) {
        return page(URI.create(gateway.portalUrl() + path));
    }

    /** A download, to be read as slowly as one likes. */
    public HttpResponse<InputStream> download(String path) {
        return send(script(path).GET(), BodyHandlers.ofInputStream());
    }

    /** A connection of one's own to the portal, with the request's head sent; for those who send slower than any client would. */
    public Socket open(String head) throws IOException {
        URI portal = URI.create(gateway.portalUrl());
        Socket socket = tls.getSocketFactory().createSocket();
        socket.setReceiveBufferSize(SMALL);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(portal.getHost(), portal.getPort()));
        String all = head + "Host: " + portal.getAuthority() + "\r\nX-Requested-With: XMLHttpRequest\r\nCookie: "
                + cookies.getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "))
                + "\r\n\r\n";
        socket.getOutputStream().write(all.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    /** A line of the portal's, opened as its own pages do. */
    public WebSocket line(String path, WebSocket.Listener listener) {
        return http.newWebSocketBuilder()
                .header("Origin", gateway.portalUrl())
                .connectTimeout(PATIENCE)
                .buildAsync(URI.create(gateway.portalUrl().replaceFirst("^https", "wss") + path), listener)
                .join();
    }

    private HttpRequest.Builder script(String path) {
        return HttpRequest.newBuilder(URI.create(gateway.portalUrl() + path))
                .header("Accept", "application/json")
                .header("X-Requested-With", "XMLHttpRequest");
    }

    private HttpResponse<String> page(URI address) {
        return send(
                HttpRequest.newBuilder(address)
                        .header("Accept", "text/html")
                        .header("Accept-Language", "ja")
                        .GET(),
                BodyHandlers.ofString());
    }

    /** What the terminal's own program hands to the page. */
    private String capture(String page) {
        Matcher request = REQUEST.matcher(page);
        if (!request.find()) {
            throw new IllegalStateException("no request for a capture: " + page);
        }
        return CaptureRequest.parse(request.group(1).replace("&amp;", "&"))
                .flatMap(asked -> gateway.agents().capture(terminal, asked))
                .orElseThrow();
    }

    private HttpResponse<String> post(URI address, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(address)
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> followed(HttpResponse<String> first) {
        HttpResponse<String> answer = first;
        for (int step = 0; step < MOST_STEPS && answer.statusCode() / 100 == 3; step++) {
            answer = page(
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow()));
        }
        return answer;
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.timeout(PATIENCE).build(), body);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URI action(HttpResponse<String> form) {
        Matcher action = ACTION.matcher(form.body());
        if (!action.find()) {
            throw new IllegalStateException("no form at " + form.uri() + ": " + form.statusCode() + " " + form.body());
        }
        return form.uri().resolve(action.group(1).replace("&amp;", "&"));
    }

    private static SSLContext context(Path root, Path store, String password) {
        try (InputStream pem = Files.newInputStream(root)) {
            KeyStore anchors = KeyStore.getInstance("PKCS12");
            anchors.load(null, null);
            anchors.setCertificateEntry(
                    "root", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(anchors);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(KeyStore.getInstance(store.toFile(), password.toCharArray()), password.toCharArray());
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
