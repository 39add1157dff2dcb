package dsg.journey;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ClientCertificate;
import com.microsoft.playwright.options.RequestOptions;
import dsg.operations.Gateway;
import dsg.operations.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A browser at one terminal: it shows that terminal's certificate to the gateway, and is watched. */
final class Desk implements AutoCloseable {

    private final Gateway gateway;
    private final BrowserContext context;
    private final Page page;
    private final List<String> offences = new ArrayList<>();
    /** What was refused or failed, for whoever looks for the cause of a failed journey. */
    private final List<String> refusals = new ArrayList<>();

    Desk(Gateway gateway, Browser browser, @Nullable Terminal terminal) {
        this.gateway = gateway;
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setIgnoreHTTPSErrors(true)
                .setLocale("ja-JP")
                .setTimezoneId("Asia/Tokyo")
                .setViewportSize(1280, 900);
        if (terminal != null) {
            options.setClientCertificates(Stream.of(gateway.portalUrl(), gateway.keycloakUrl())
                    .map(origin -> new ClientCertificate(origin)
                            .setPfxPath(terminal.store())
                            .setPassphrase(terminal.password()))
                    .toList());
        }
        context = browser.newContext(options);
        context.onRequest(request -> watchAddress(request.url()));
        context.onResponse(response -> {
            if (response.status() >= 400) {
                refusals.add(response.status() + " " + response.request().method() + " " + response.url());
            }
        });
        context.onConsoleMessage(this::watchConsole);
        context.onWebError(error -> offences.add("script: " + error.error()));
        page = context.newPage();
    }

    Page page() {
        return page;
    }

    /** Opens an address of the portal, whatever is there. */
    Response open(String path) {
        return open(page, path);
    }

    /** Opens it in another tab: a page whose session ends may be on its way elsewhere by itself. */
    Response open(Page tab, String path) {
        return Objects.requireNonNull(tab.navigate(gateway.portalUrl() + path));
    }

    /** What a script is answered there, whatever the pages are doing. */
    APIResponse ask(String path) {
        return ask(path, Map.of());
    }

    /** As {@link #ask(String)}, with headers more, or others. */
    APIResponse ask(String path, Map<String, String> headers) {
        RequestOptions options = RequestOptions.create()
                .setMaxRedirects(0)
                .setHeader("Accept", "application/json")
                .setHeader("X-Requested-With", "XMLHttpRequest");
        headers.forEach(options::setHeader);
        return context.request().get(gateway.portalUrl() + path, options);
    }

    /** Opens an address of Keycloak, whatever is there. */
    Response openKeycloak(String path) {
        return Objects.requireNonNull(page.navigate(gateway.keycloakUrl() + path));
    }

    String portalAddress(String path) {
        return gateway.portalUrl() + path;
    }

    /** Opens Keycloak's login as the portal would send a browser there. */
    Response openLoginItself() {
        return openLoginItself("");
    }

    /** As {@link #openLoginItself()}, with parameters more, each after an ampersand. */
    Response openLoginItself(String more) {
        return openKeycloak("/realms/dsg/protocol/openid-connect/auth?client_id=portal&response_type=code&scope=openid"
                + "&code_challenge_method=S256&code_challenge=" + "a".repeat(43)
                + "&redirect_uri=" + portalAddress("/") + more);
    }

    /** Opens the portal as somebody who has to log in first. */
    LoginPage login() {
        open("/");
        return new LoginPage(page);
    }

    HomePage signIn(Person person) {
        return login().signIn(person);
    }

    Api api() {
        return new Api(page);
    }

    /** The same browser with another tab. */
    Page newTab() {
        return context.newPage();
    }

    BrowserContext context() {
        return context;
    }

    /** Lets uploads of the page pass at this speed only, as over a thin line. */
    void slowDown(long bytesPerSecond) {
        CDPSession session = context.newCDPSession(page);
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", bytesPerSecond);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", conditions);
    }

    List<String> offences() {
        return List.copyOf(offences);
    }

    void keepPicture(Path directory, String name) {
        if (!page.isClosed()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(directory.resolve(name + "-" + hashCode() + ".png")));
            refusals.forEach(each -> System.out.println(name + ": " + each));
        }
    }

    @Override
    public void close() {
        context.close();
    }

    private void watchAddress(String url) {
        String agent = "http://127.0.0.1:" + gateway.ports().agent() + "/";
        boolean ours = Stream.of(
                        gateway.portalUrl() + "/", gateway.keycloakUrl() + "/", agent, "data:", "blob:", "about:")
                .anyMatch(url::startsWith);
        if (!ours) {
            offences.add("request to elsewhere: " + url);
        }
    }

    private void watchConsole(ConsoleMessage message) {
        if (message.text().contains("Content Security Policy")) {
            offences.add("content security policy at " + message.location() + ": " + message.text());
        }
    }
}
