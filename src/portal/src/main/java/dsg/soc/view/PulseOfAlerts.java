package dsg.soc.view;

import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Rights;
import dsg.soc.SocService;
import dsg.soc.alert.AlertPulse;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code {"stamp":"…"}}: another one whenever an open alert came, went or changed. Asked every few seconds by an open desk. */
@WebServlet("/api/pulse/alerts")
public class PulseOfAlerts extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient AlertPulse pulse;

    @Inject
    transient CurrentCaller current;

    @Inject
    transient Rights rights;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!rights.allow(current.get(), SocService.VIEW_ALERTS)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setContentType("application/json; charset=UTF-8");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("stamp", pulse.stamp())
                        .build()
                        .toString());
    }
}
