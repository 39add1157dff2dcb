package dsg.terminal.rest;

import dsg.platform.access.CurrentCaller;
import dsg.platform.access.NoSession;
import dsg.platform.access.Refused;
import dsg.platform.socket.SocketCaller;
import dsg.platform.view.Languages;
import dsg.platform.view.Refusals;
import dsg.terminal.TerminalGate;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;

/**
 * Stands between the session's filter and every socket: hands on who calls as the request's principal, the one thing that a socket
 * keeps of its own request. Browsers ask for sockets on any page's behalf, so the page has to be ours (RFC 6455, 10.2). Its place
 * among the filters is in web.xml.
 */
@WebFilter(
        filterName = "SocketDoor",
        urlPatterns = {"/api/communication/socket", "/api/enrolment/live"})
public class SocketDoor extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Inject
    transient CurrentCaller current;

    @Inject
    transient Refusals refusals;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            String own = "https://" + request.getHeader("Host");
            if (!own.equals(request.getHeader("Origin"))) {
                throw new Refused("session.origin");
            }
            SocketCaller caller = new SocketCaller(
                    current.get().session(),
                    TerminalGate.terminalOf(request).orElseThrow(() -> new NoSession("session.none")),
                    Languages.of(request));
            chain.doFilter(new Known(request, caller), response);
        } catch (Refused refused) {
            refusals.answerJson(refused, response);
        }
    }

    /** The request with that principal. */
    private static final class Known extends HttpServletRequestWrapper {
        private final SocketCaller caller;

        Known(HttpServletRequest request, SocketCaller caller) {
            super(request);
            this.caller = caller;
        }

        @Override
        public Principal getUserPrincipal() {
            return caller;
        }
    }
}
