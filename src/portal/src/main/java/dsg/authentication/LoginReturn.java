package dsg.authentication;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.util.Methods;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A browser that comes back from Keycloak's login. The server remembers one login under way for each browser, the last begun; whoever
 * finishes another (of a second tab, a bookmark, a form left open over lunch) would be turned away for good. What such a login
 * brings is not looked at: the page is asked for anew, and Keycloak, which knows by then who sits there, answers without a form.
 */
final class LoginReturn {

    private static final String STATE = "state";
    private static final String CODE = "code";
    private static final String ERROR = "error";

    /** The server's cookie with the state of the login that it has begun. */
    private static final String COOKIE = "OAuth_Token_Request_State";

    /** What Keycloak adds to the address (OpenID Connect Core 3.1.2.5 and 3.1.2.6, RFC 9207). */
    private static final Set<String> ADDED =
            Set.of(STATE, CODE, ERROR, "error_description", "error_uri", "session_state", "iss");

    /** Keycloak gave up the login though nobody was refused: it took too long, or another tab had finished it. */
    private static final String GIVEN_UP = "temporarily_unavailable";

    private LoginReturn() {}

    /** Where to send the browser instead; empty for every request that may go on. */
    static Optional<String> startingOver(HttpServerExchange exchange) {
        Map<String, Deque<String>> query = exchange.getQueryParameters();
        Cookie begun = exchange.getRequestCookie(COOKIE);
        boolean returns = exchange.getRequestMethod().equals(Methods.GET)
                && isLost(query, begun == null ? null : begun.getValue());
        return returns ? Optional.of(page(exchange.getRequestPath(), exchange.getQueryString())) : Optional.empty();
    }

    /** @param begun the state of the login that the server remembers */
    static boolean isLost(Map<String, Deque<String>> query, @Nullable String begun) {
        String state = first(query, STATE);
        if (state == null || (first(query, CODE) == null && first(query, ERROR) == null)) {
            return false;
        }
        return !state.equals(begun) || GIVEN_UP.equals(first(query, ERROR));
    }

    /** The page that the login was for: the address without what Keycloak has added. */
    static String page(String path, String query) {
        Predicate<String> added = field -> ADDED.contains(field.replaceFirst("=.*", ""));
        String own = Arrays.stream(query.split("&"))
                .filter(added.negate())
                .filter(field -> !field.isEmpty())
                .collect(Collectors.joining("&"));
        // two slashes at the beginning would name another host
        String local = path.replaceFirst("^/+", "/");
        return own.isEmpty() ? local : local + "?" + own;
    }

    private static @Nullable String first(Map<String, Deque<String>> query, String name) {
        Deque<String> values = query.get(name);
        return values == null ? null : values.peekFirst();
    }
}
