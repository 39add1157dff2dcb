package dsg.audit.rest;

import dsg.audit.HeadsForTerminals;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * {@code GET /agent/heads/N}: the newest signed head of the audit log and the proof that it continues the tree of N entries, as the first
 * lines of an extract; {@code GET /agent/heads/key}: what heads are verified with.
 */
@WebServlet("/agent/heads/*")
public class HeadsServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final Pattern SIZE = Pattern.compile("/\\d{1,18}");

    @Inject
    transient HeadsForTerminals heads;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Objects.toString(request.getPathInfo(), "");
        response.setContentType("text/plain; charset=UTF-8");
        if (path.equals("/key")) {
            response.getWriter().write(heads.key());
            return;
        }
        List<String> lines = SIZE.matcher(path).matches() ? heads.after(Long.parseLong(path.substring(1))) : List.of();
        if (lines.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.getWriter().write(String.join("\n", lines) + "\n");
    }
}
