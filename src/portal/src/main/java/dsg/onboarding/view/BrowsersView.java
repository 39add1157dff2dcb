package dsg.onboarding.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** onboarding/browsers.xhtml: which browsers are supported (R112), and whether the reader's is one. */
@Named
@RequestScoped
public class BrowsersView {

    /** Edge says that it is Chrome too, so it is asked for first; others that build on Chrome name themselves after it. */
    private static final Pattern EDGE = Pattern.compile(" Edg/(\\d{1,4})\\.");

    private static final Pattern CHROME = Pattern.compile(" Chrome/(\\d{1,4})[.\\d]* Safari/[.\\d]+$");

    /** Pages use dialogs that are opened by a button's own attribute, which both know from this version on. */
    private static final int OLDEST = 135;

    @Inject
    HttpServletRequest request;

    /** A supported browser: its name in the texts, and its oldest version. */
    public record Supported(String name, int from) {}

    public List<Supported> getSupported() {
        return List.of(new Supported("edge", OLDEST), new Supported("chrome", OLDEST));
    }

    /** Whether the reader's browser says that it is one of them; browsers can say what they like. */
    public boolean isOwnSupported() {
        String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        Matcher edge = EDGE.matcher(agent);
        Matcher chrome = CHROME.matcher(agent);
        return (edge.find() && isNewEnough(edge)) || (chrome.find() && isNewEnough(chrome));
    }

    private static boolean isNewEnough(Matcher found) {
        return Integer.parseInt(found.group(1)) >= OLDEST;
    }
}
