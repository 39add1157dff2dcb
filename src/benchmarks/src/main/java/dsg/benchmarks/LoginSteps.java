package dsg.benchmarks;

import dsg.operations.Gateway;
import dsg.operations.Terminal;
import dsg.operations.Trouble;
import dsg.protocol.capture.CaptureRequest;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same person's login again and again, each in a browser that knows nothing yet, and what the servers spend on each step of it. */
final class LoginSteps {

    /** The form comes, the password is sent, the finger is, and the portal opens its first page. */
    enum Step {
        BEGIN("画面 / form"),
        PASSWORD("パスワード / password"),
        VEIN("静脈 / vein"),
        ARRIVAL("到着 / arrival");

        private final String label;

        Step(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_CAPTURES = 4;
    private static final int MOST_REDIRECTS = 8;
    private static final Pattern ACTION = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final Pattern REQUEST = Pattern.compile("data-request=\"([^\"]+)\"");

    private final String begin;
    private final Map<String, String> credentials;
    private final boolean arrives;
    private final Function<CaptureRequest, String> finger;
    private final Supplier<HttpClient> browsers;
    private final ServerTime time;
    private final Map<Step, Double> spent = new EnumMap<>(Step.class);
    private int logins;
    private int captures;

    private LoginSteps(
            String begin,
            Map<String, String> credentials,
            boolean arrives,
            Function<CaptureRequest, String> finger,
            Supplier<HttpClient> browsers,
            ServerTime time) {
        this.begin = begin;
        this.credentials = credentials;
        this.arrives = arrives;
        this.finger = finger;
        this.browsers = browsers;
        this.time = time;
    }

    /** The whole login at the portal, by password and vein. */
    static LoginSteps withVein(Gateway gateway, Terminal terminal, Map<String, String> credentials, ServerTime time) {
        return new LoginSteps(
                gateway.portalUrl() + "/",
                credentials,
                true,
                asked -> gateway.agents().capture(terminal, asked).orElseThrow(),
                () -> browser(gateway, terminal),
                time);
    }

    /** The login by password alone, up to the code that a service would be given. */
    static LoginSteps stock(Gateway gateway, Terminal terminal, StockRealm stock, ServerTime time) {
        return new LoginSteps(
                stock.begin(gateway),
                Map.of("username", StockRealm.USERNAME, "password", stock.password()),
                false,
                asked -> {
                    throw new IllegalStateException("A stock login asks for no finger");
                },
                () -> browser(gateway, terminal),
                time);
    }

    private static HttpClient browser(Gateway gateway, Terminal terminal) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .cookieHandler(new CookieManager())
                .connectTimeout(PATIENCE)
                .sslContext(Login.tls(terminal, gateway.rootCertificate()))
                .build();
    }

    void logIn() {
        try (HttpClient browser = browsers.get()) {
            HttpResponse<String> form = measured(Step.BEGIN, () -> follow(browser, get(browser, URI.create(begin))));
            HttpResponse<String> page = measured(Step.PASSWORD, () -> post(browser, form, credentials));
            for (int each = 0; each < MOST_CAPTURES && asks(page); each++) {
                HttpResponse<String> asking = page;
                // the terminal's own work, which is no server's
                String capture = finger.apply(asked(asking));
                captures++;
                page = measured(Step.VEIN, () -> post(browser, asking, Map.of("capture", capture)));
            }
            String code = page.headers().firstValue("Location").orElse("");
            demand(code.contains("code="), page);
            if (arrives) {
                HttpResponse<String> arrived =
                        measured(Step.ARRIVAL, () -> follow(browser, get(browser, URI.create(code))));
                demand(arrived.statusCode() == 200, arrived);
            }
            logins++;
        }
    }

    /** What was measured while the servers were not warm yet. */
    void forget() {
        spent.clear();
        logins = 0;
        captures = 0;
    }

    /** What a step costs; a capture is counted for itself, since a finger may be asked for twice. */
    double milliseconds(Step step) {
        int times = step == Step.VEIN ? captures : logins;
        return times == 0 ? 0 : spent.getOrDefault(step, 0.0) * 1000 / times;
    }

    /** What a login costs from its beginning to its end. */
    double milliseconds() {
        return spent.values().stream().mapToDouble(Double::doubleValue).sum() * 1000 / logins;
    }

    int captures() {
        return captures;
    }

    private <T> T measured(Step step, Supplier<T> work) {
        double before = time.seconds();
        T done = work.get();
        spent.merge(step, time.seconds() - before, Double::sum);
        return done;
    }

    private static boolean asks(HttpResponse<String> page) {
        return REQUEST.matcher(page.body()).find();
    }

    private static CaptureRequest asked(HttpResponse<String> page) {
        return CaptureRequest.parse(first(REQUEST, page)).orElseThrow();
    }

    private static HttpResponse<String> post(
            HttpClient browser, HttpResponse<String> page, Map<String, String> fields) {
        return Login.send(
                browser,
                Login.form(page.uri().resolve(first(ACTION, page)), fields).build());
    }

    private static HttpResponse<String> get(HttpClient browser, URI address) {
        return Login.send(browser, Login.page(address).build());
    }

    private static HttpResponse<String> follow(HttpClient browser, HttpResponse<String> answer) {
        HttpResponse<String> page = answer;
        for (int each = 0; each < MOST_REDIRECTS && page.statusCode() / 100 == 3; each++) {
            page = get(
                    browser,
                    page.uri().resolve(page.headers().firstValue("Location").orElseThrow()));
        }
        return page;
    }

    private static String first(Pattern pattern, HttpResponse<String> page) {
        Matcher matcher = pattern.matcher(page.body());
        demand(matcher.find(), page);
        return matcher.group(1).replace("&amp;", "&");
    }

    private static void demand(boolean expected, HttpResponse<String> page) {
        if (!expected) {
            throw new Trouble(
                    "ログインの途中で、予想しない画面です (%d): %s"
                            .formatted(page.statusCode(), page.uri().getPath()),
                    "An unexpected page within a login (%d): %s"
                            .formatted(page.statusCode(), page.uri().getPath()));
        }
    }
}
