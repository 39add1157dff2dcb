package dsg.logon.rest;

import dsg.logon.PasswordTries;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keycloak posts before it looks at a password, {@code /internal/passwords/<fingerprint>/attempts}: 204 where it may, 423 where the
 * terminal is locked; and behind it {@code …/right} or {@code …/wrong}: 204.
 */
@WebServlet("/internal/passwords/*")
public class PasswordAnswers extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final Pattern PATH = Pattern.compile("/([0-9a-f]{64})/(attempts|right|wrong)");
    private static final int LOCKED = 423;

    @Inject
    transient PasswordTries tries;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean looked = true;
        if ("attempts".equals(path.group(2))) {
            looked = tries.attempt(path.group(1));
        } else {
            tries.compared(path.group(1), "right".equals(path.group(2)));
        }
        response.setStatus(looked ? HttpServletResponse.SC_NO_CONTENT : LOCKED);
    }
}
