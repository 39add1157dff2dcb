package dsg.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.operations.Gateway;
import dsg.operations.Terminal;
import dsg.protocol.capture.CaptureRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A login of somebody without a browser, who has given the right password and is asked for a finger. */
final class WireLogin {

    private static final Pattern ACTION = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final Pattern REQUEST = Pattern.compile("data-request=\"([^\"]+)\"");

    private static final int MOST_TIMES = 3;

    private final Gateway gateway;
    private final Terminal terminal;
    private final Wire wire;
    private HttpResponse<String> page;

    WireLogin(Gateway gateway, Person person) {
        this.gateway = gateway;
        terminal = gateway.demonstration().terminal(person.terminal());
        wire = Wire.at(gateway, terminal);
        page = wire.get("/realms/dsg/protocol/openid-connect/auth?client_id=portal&response_type=code&scope=openid"
                + "&code_challenge_method=S256&code_challenge=" + "x".repeat(43) + "&redirect_uri="
                + gateway.portalUrl() + "/");
        page = wire.post(action(), Map.of("username", person.username(), "password", person.password()));
        assertThat(page.body()).contains("kc-vein-form");
    }

    /** What the page asks the terminal for. */
    CaptureRequest asked() {
        return CaptureRequest.parse(first(REQUEST)).orElseThrow();
    }

    /** What this terminal's program hands over for a request, if that is one of its own. */
    String capture(CaptureRequest request) {
        return gateway.agents().capture(terminal, request).orElseThrow();
    }

    /** Sends this as the page would, and keeps the page that answers. */
    void send(String capture) {
        page = wire.post(action(), Map.of("capture", capture));
    }

    /** Lays the right finger on; now and then that is not recognised, and is laid on anew. Returns the last capture. */
    String layOn() {
        String capture = "";
        for (int i = 0; i < MOST_TIMES && !isThrough(); i++) {
            capture = capture(asked());
            send(capture);
        }
        return capture;
    }

    /** Opens the same step anew. */
    void again() {
        page = wire.post(action(), Map.of());
    }

    boolean isThrough() {
        return page.statusCode() / 100 == 3
                && page.headers().firstValue("Location").orElse("").contains("code=");
    }

    String text() {
        return page.body();
    }

    private String action() {
        return first(ACTION);
    }

    private String first(Pattern pattern) {
        Matcher matcher = pattern.matcher(page.body());
        assertThat(matcher.find()).as("%s in %s", pattern, page.body()).isTrue();
        return matcher.group(1).replace("&amp;", "&");
    }
}
