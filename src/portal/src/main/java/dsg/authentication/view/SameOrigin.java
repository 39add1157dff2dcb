package dsg.authentication.view;

import dsg.platform.access.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets nobody's page but our own change anything: browsers send the cookie whoever made them ask. */
final class SameOrigin {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private SameOrigin() {}

    static void demand(HttpServletRequest request) {
        String own = request.getScheme() + "://" + request.getHeader("Host");
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        if (!HARMLESS.contains(request.getMethod()) && !holds(own, site, origin, Scripts.sent(request))) {
            throw new Refused("session.origin");
        }
    }

    /**
     * Whether a request comes from our own page: the browser says so, or only a script of ours can have sent it; where neither is
     * known it does not.
     *
     * @param own scheme, host and port of the portal
     * @param site what the browser sent as Sec-Fetch-Site
     * @param origin what the browser sent as Origin
     * @param script whether it has a header that pages of others cannot send
     */
    static boolean holds(String own, @Nullable String site, @Nullable String origin, boolean script) {
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        return origin == null ? site != null || script : origin.equals(own);
    }
}
