package dsg.fileshare.rest;

import dsg.fileshare.consistency.Consistency;
import dsg.fileshare.consistency.Consistency.Depth;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The check of consistency, for the operator's program: {@code {"faults":[…]}}; with {@code ?deep} every byte is read. */
@WebServlet("/internal/check")
public class CheckServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient Consistency consistency;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Depth depth = request.getParameter("deep") == null ? Depth.ENDS : Depth.WHOLE;
        response.setContentType("application/json; charset=UTF-8");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("faults", Json.createArrayBuilder(consistency.faults(depth)))
                        .build()
                        .toString());
    }
}
