package dsg.noc.rest;

import dsg.noc.NocMark;
import dsg.noc.NocService;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Rights;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET /noc/mark}: whether an open page is still what it shows. */
@WebServlet("/noc/mark")
public class MarkServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient NocMark mark;

    @Inject
    transient CurrentCaller current;

    @Inject
    transient Rights rights;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!rights.allow(current.get(), NocService.VIEW_SERVICE_STATUS)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setContentType("text/plain; charset=UTF-8");
        response.getWriter().write(mark.now());
    }
}
