package dsg.fileshare.view;

import dsg.contract.ContractService;
import dsg.fileshare.news.NewsPulse;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Rights;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code {"stamp":"…"}}: another one whenever a file has come that the caller may see. Asked every few seconds by an open page. */
@WebServlet("/api/pulse/files")
public class PulseOfFiles extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient NewsPulse pulse;

    @Inject
    transient CurrentCaller current;

    @Inject
    transient Rights rights;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = current.get();
        if (!rights.allow(caller, ContractService.VIEW_AREA)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setContentType("application/json; charset=UTF-8");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("stamp", pulse.stamp(caller.account()))
                        .build()
                        .toString());
    }
}
