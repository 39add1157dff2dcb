package dsg.authentication.view;

import dsg.platform.access.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Lets nobody's page but our own change anything: cookies are sent whoever made the browser ask. */
final class SameOrigin {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private SameOrigin() {}

    static void demand(HttpServletRequest request) {
        if (!HARMLESS.contains(request.getMethod()) && !isOwn(request)) {
            throw new Refused("session.origin");
        }
    }

    /** What the browser says of itself; what only scripts of our own can send; else nothing is known, so it is refused. */
    private static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        String origin = request.getHeader("Origin");
        if (origin != null) {
            return origin.equals(request.getScheme() + "://" + request.getHeader("Host"));
        }
        return site != null || Scripts.sent(request);
    }
}
