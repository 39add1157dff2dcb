package dsg.authentication.view;

import dsg.account.Synchronisation;
import dsg.authentication.Login;
import dsg.authentication.Logins;
import dsg.authentication.OpenPaths;
import dsg.authentication.OpenSessions;
import dsg.authentication.SessionEnded;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.NoSession;
import dsg.platform.access.RefusalKind;
import dsg.platform.access.Refused;
import dsg.platform.access.SessionId;
import dsg.platform.view.Refusals;
import dsg.terminal.TerminalGate;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.wildfly.security.http.oidc.IDToken;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * Says who calls, for every page and script: the login that the server has checked, on the terminal it was begun on, in a
 * session that still holds. Its place among the filters is in web.xml.
 */
@WebFilter(filterName = "SessionFilter", urlPatterns = "/*", asyncSupported = true)
public class SessionFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    private static final String SESSION = SessionId.class.getName();

    /** Several requests may come at once right after a login; only one of them opens the session. */
    private final transient Lock opening = new ReentrantLock();

    @Inject
    transient Synchronisation synchronisation;

    @Inject
    transient Logins logins;

    @Inject
    transient OpenSessions sessions;

    @Inject
    transient CurrentCaller current;

    @Inject
    transient Refusals refusals;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!OpenPaths.hold(path(request))) {
            try {
                SameOrigin.demand(request);
            } catch (Refused foreign) {
                refuse(foreign, request, response);
                return;
            }
            try {
                current.enter(caller(request));
            } catch (Refused refused) {
                if (endsLogin(refused)) {
                    BrowserSession.end(request);
                }
                refuse(refused, request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private Caller caller(HttpServletRequest request) {
        HttpSession http = request.getSession(false);
        IDToken token = token(request).orElseThrow(() -> new NoSession("session.none"));
        String terminal = TerminalGate.terminalOf(request).orElseThrow(() -> new NoSession("session.none"));
        if (http == null) {
            throw new NoSession("session.none");
        }
        return sessions.check(session(http, token, terminal), terminal, !OwnSession.isOnlyAsked(request));
    }

    /** Only a login in the browser has one: who merely shows a token from elsewhere has no session. */
    private static Optional<IDToken> token(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof OidcPrincipal<?> principal
                ? Optional.ofNullable(principal.getOidcSecurityContext().getIDToken())
                : Optional.empty();
    }

    private SessionId session(HttpSession http, IDToken token, String terminal) {
        if (http.getAttribute(SESSION) instanceof SessionId known) {
            return known;
        }
        opening.lock();
        try {
            if (http.getAttribute(SESSION) instanceof SessionId known) {
                return known;
            }
            synchronisation.loggedIn(token.getSubject());
            SessionId opened = logins.open(login(token), terminal);
            http.setAttribute(SESSION, opened);
            sessions.tie(opened, http);
            return opened;
        } finally {
            opening.unlock();
        }
    }

    private static Login login(IDToken token) {
        return new Login(
                String.valueOf(token.getSubject()),
                String.valueOf(token.getClaimValueAsString("sid")),
                token.getClaimValueAsString("device_fp"));
    }

    /** A login survives a server that is away; where there was none, Keycloak has still to answer. */
    private static boolean endsLogin(Refused refused) {
        boolean unknown = refused instanceof NoSession && !(refused instanceof SessionEnded);
        return !unknown && refused.kind() != RefusalKind.UNAVAILABLE;
    }

    private void refuse(Refused refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (Scripts.ofFaces(request)) {
            refusals.answerFaces(refused, response);
        } else if (Scripts.expected(request)) {
            refusals.answerJson(refused, response);
        } else if (refused instanceof SessionEnded) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/session-ended.xhtml");
        } else {
            refusals.answer(refused, response);
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
    }
}
