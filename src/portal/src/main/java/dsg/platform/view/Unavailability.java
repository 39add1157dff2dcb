package dsg.platform.view;

import dsg.platform.access.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.Config;

/**
 * Answers whoever comes while a server is away that must be asked first: 503, so that browsers and scripts try again, and nothing
 * of theirs is given up for good.
 */
@ApplicationScoped
public class Unavailability {

    private static final String SCRIPTS = "/api/";

    @Inject
    Refusals refusals;

    @Inject
    Config config;

    /**
     * Answers a script with this code and its words, everybody else with the page.
     *
     * @param path decoded, as the servlets would see it
     */
    public void answer(String code, String path, HttpServletResponse response) throws IOException {
        if (path.startsWith(SCRIPTS)) {
            refusals.answerJson(Refused.unavailable(code), response);
        } else {
            RefusalPage.ofUnavailable(Contact.of(config)).answer(HttpServletResponse.SC_SERVICE_UNAVAILABLE, response);
        }
    }
}
