package dsg.platform.view;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says how long a reply may be kept: what is named by its content for good, everything else not at all. */
@WebFilter(filterName = "ResponseHeaders", urlPatterns = "/*", asyncSupported = true)
public class ResponseHeaders extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        if (!path.startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", caching(request, path));
        }
        chain.doFilter(request, response);
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
