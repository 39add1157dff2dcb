package dsg.platform.view;

import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.Unavailable;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says a refusal in the words of this request's language. */
@RequestScoped
public class Refusals {

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    /** Why it was refused. */
    public String reason(Refused refused) {
        return text(refused.code(), refused);
    }

    /** What the person can do now. */
    public String next(Refused refused) {
        return text(refused.code() + ".next", refused);
    }

    /** Answers with an error page: 503 where it may pass, 404 for what is unknown and for what breaks a rule, else 403. */
    public void answer(Refused refused, HttpServletResponse response) throws IOException {
        answer(refused, status(refused), response);
    }

    private static int status(Refused refused) {
        if (refused instanceof Unavailable) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        boolean missing = refused.code().endsWith(".unknown") || refused instanceof RuleBroken;
        return missing ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN;
    }

    /** Answers with the error page for this status, of those that web.xml names. */
    public void answer(Refused refused, int status, HttpServletResponse response) throws IOException {
        request.setAttribute("dsg.reason", reason(refused));
        request.setAttribute("dsg.next", next(refused));
        request.setAttribute("dsg.code", refused.code());
        response.sendError(status);
    }

    /** Answers a script: {@code {"code":…,"message":…,"next":…}}. */
    public void answerJson(Refused refused, int status, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json; charset=UTF-8");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("code", refused.code())
                        .add("message", reason(refused))
                        .add("next", next(refused))
                        .build()
                        .toString());
    }

    private String text(String key, Refused refused) {
        return messages.text(key, Languages.of(request), refused.arguments().toArray());
    }
}
