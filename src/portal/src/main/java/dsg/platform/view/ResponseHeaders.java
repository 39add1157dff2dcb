package dsg.platform.view;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What browsers are told about every reply: keep nothing, guess nothing, frame nothing, tell nobody where a link was. */
@WebFilter(filterName = "ResponseHeaders", urlPatterns = "/*")
public class ResponseHeaders extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        protect(response);
        if (!path.startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", caching(request, path));
        }
        if (!path.endsWith(".xhtml")) {
            response.setHeader("Content-Security-Policy", ContentSecurity.ofOthers());
        }
        chain.doFilter(request, response);
    }

    /** What holds for every reply, also for those that are given before this filter. */
    public static void protect(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), usb=(), payment=()");
    }

    private static String caching(HttpServletRequest request, String path) {
        if (!path.startsWith("/resources/")) {
            return "no-store";
        }
        boolean named = path.startsWith("/resources/fonts/")
                || String.valueOf(request.getQueryString()).startsWith("v=");
        return named ? "public, max-age=31536000, immutable" : "no-cache";
    }
}
