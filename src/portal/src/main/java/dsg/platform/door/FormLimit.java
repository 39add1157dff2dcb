package dsg.platform.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form before anybody acts on it: one that cannot be read, or that lacks the mark of the page it says it comes from, does
 * nothing at all. PrimeFaces looks at that mark only when it draws the answer, after the action.
 */
@WebFilter(filterName = "FormLimit", urlPatterns = "/*", asyncSupported = true)
public class FormLimit extends HttpFilter {
    private static final long serialVersionUID = 1;

    private static final Logger LOG = Logger.getLogger(FormLimit.class.getName());

    private static final String STATE = "jakarta.faces.ViewState";
    private static final String NONCE = "primefaces.nonce";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if ("POST".equals(request.getMethod()) && !isWhole(request)) {
            BareRefusal.FORM.answer(response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isWhole(HttpServletRequest request) {
        try {
            return request.getParameter(STATE) == null || isNonce(request.getParameter(NONCE));
        } catch (RuntimeException unreadable) {
            LOG.log(Level.FINE, "A form cannot be read", unreadable);
            return false;
        }
    }

    /** As PrimeFaces makes it: a UUID's text in Base64. */
    static boolean isNonce(@Nullable String text) {
        if (text == null) {
            return false;
        }
        try {
            String uuid = new String(Base64.getDecoder().decode(text), StandardCharsets.US_ASCII);
            return UUID.fromString(uuid).toString().equals(uuid);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
