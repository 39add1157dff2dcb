package dsg.authentication.view;

import dsg.authentication.Sessions;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The button that ends the session, here and at Keycloak. */
@WebServlet("/logout")
public class Logout extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient Sessions sessions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        sessions.logout();
        BrowserSession.end(request);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/signed-out.xhtml");
    }
}
