package dsg.platform.view;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Remembers the language chosen in the header and returns to the page it was chosen on. */
@WebServlet("/language")
public class LanguageChoice extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Cookie choice = new Cookie(
                Languages.COOKIE,
                Languages.named(String.valueOf(request.getParameter("to"))).getLanguage());
        choice.setPath("/");
        choice.setSecure(true);
        choice.setHttpOnly(true);
        choice.setAttribute("SameSite", "Strict");
        choice.setMaxAge((int) Duration.ofDays(365).toSeconds());
        response.addCookie(choice);
        response.sendRedirect(own(request.getParameter("page")));
    }

    /** Only a path of this portal: nobody may use the link to send a person elsewhere. */
    private static String own(@Nullable String page) {
        if (page == null || !page.matches("/(?!/)[\\w./-]*(\\?id=[0-9a-f-]{36})?")) {
            return "/";
        }
        return page;
    }
}
