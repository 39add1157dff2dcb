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

    /** Too Many Requests (RFC 6585). */
    private static final int TOO_MANY = 429;

    private static final String RETRY_SECONDS = "10";

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
        sayWhen(status, response);
        response.sendError(status);
    }

    /** Answers a script: {@code {"code":…,"message":…,"next":…}}. */
    public void answerJson(Refused refused, int status, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        sayWhen(status, response);
        response.setContentType("application/json; charset=UTF-8");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("code", refused.code())
                        .add("message", reason(refused))
                        .add("next", next(refused))
                        .build()
                        .toString());
    }

    /** Says when to ask again (RFC 9110, 10.2.3) where asking again may help. */
    static void sayWhen(int status, HttpServletResponse response) {
        if (status == TOO_MANY || status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", RETRY_SECONDS);
        }
    }

    private String text(String key, Refused refused) {
        return messages.text(key, Languages.of(request), refused.arguments().toArray());
    }
}
