package dsg.authentication.view;

import dsg.authentication.OpenSessions;
import dsg.authentication.SessionTime;
import dsg.platform.access.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * How long the session still lasts: {@code {"idleSeconds":…,"absoluteSeconds":…}}. To ask counts as no activity; to post does, and
 * so extends it.
 */
@WebServlet(OwnSession.PATH)
public class OwnSession extends HttpServlet {
    private static final long serialVersionUID = 1;

    static final String PATH = "/api/session";

    @Inject
    transient OpenSessions sessions;

    @Inject
    transient CurrentCaller current;

    /** What a page asks by itself whether there is news, for as long as it is open. */
    private static final String PULSES = "/api/pulse/";

    /** To ask for the time that is left, or to look without anybody having done anything, as an open page does by itself. */
    static boolean isOnlyAsked(HttpServletRequest request) {
        String path = request.getServletPath();
        boolean asks = PATH.equals(path) || path.startsWith(PULSES) || request.getHeader("X-Looks-Only") != null;
        return asks && "GET".equals(request.getMethod());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SessionTime left = sessions.left(current.get().session());
        response.setContentType("application/json; charset=UTF-8");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("idleSeconds", left.idle().toSeconds())
                        .add("absoluteSeconds", left.absolute().toSeconds())
                        .build()
                        .toString());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }
}
