package dsg.fileshare.rest;

import dsg.platform.access.Refused;
import dsg.platform.view.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Says no to scripts: with a number, a code, the reason and the next step. */
@RequestScoped
public class Answers {

    private static final Logger LOG = Logger.getLogger(Answers.class.getName());

    @Inject
    Refusals refusals;

    /** Refuses what a page of another site could have sent in its visitor's name. */
    void requireScript(HttpServletRequest request) {
        if (!"XMLHttpRequest".equals(request.getHeader("X-Requested-With"))) {
            throw new Refused("access.script");
        }
    }

    void refuse(Refused refused, HttpServletResponse response) throws IOException {
        refusals.answerJson(refused, response);
    }

    void refuse(Refused refused, int status, HttpServletResponse response) throws IOException {
        refusals.answerJson(refused, status, response);
    }

    /** A server of ours is away, or a defect: the log knows which, the caller may try again. */
    void fail(Exception failure, HttpServletResponse response) throws IOException {
        LOG.log(Level.SEVERE, "A transfer failed", failure);
        if (!response.isCommitted()) {
            response.resetBuffer();
            refuse(Refused.unavailable("fileshare.unavailable"), response);
        }
    }
}
