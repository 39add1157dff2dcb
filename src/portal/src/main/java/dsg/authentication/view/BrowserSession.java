package dsg.authentication.view;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** The two sessions behind a browser's cookies: the server's, and Keycloak's. */
final class BrowserSession {

    private BrowserSession() {}

    /** Ends both; the next request has to log in anew. */
    static void end(HttpServletRequest request) throws ServletException {
        request.logout();
        HttpSession http = request.getSession(false);
        if (http != null) {
            http.invalidate();
        }
    }
}
