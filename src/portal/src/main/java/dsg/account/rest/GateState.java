package dsg.account.rest;

import dsg.account.KeycloakLink;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** For the operator's program: why nobody can come in at the moment, {@code {"shut":…}}; empty while the gate is open. */
@WebServlet("/internal/gate")
public class GateState extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient KeycloakLink keycloak;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json; charset=UTF-8");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("shut", keycloak.shut().orElse(""))
                        .build()
                        .toString());
    }
}
