package dsg.platform.view;

import dsg.platform.access.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

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

    /** Answers with the error page of the refusal's kind. */
    public void answer(Refused refused, HttpServletResponse response) throws IOException {
        request.setAttribute("dsg.reason", reason(refused));
        request.setAttribute("dsg.next", next(refused));
        request.setAttribute("dsg.code", refused.code());
        int status = RefusalStatus.ofPage(refused);
        sayWhen(status, response);
        response.sendError(status);
    }

    /** Answers a script with the number of the refusal's kind: {@code {"code":…,"message":…,"next":…}}. */
    public void answerJson(Refused refused, HttpServletResponse response) throws IOException {
        answerJson(refused, RefusalStatus.ofHttp(refused), response);
    }

    /** The same with a number that the protocol of the request prescribes. */
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

    /** Answers the operator's program, which shows both languages at once: {@code {"japanese":…,"english":…}} with 409. */
    public void answerOperator(Refused refused, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        response.setContentType("application/json; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("japanese", whole(refused, Languages.JAPANESE))
                        .add("english", whole(refused, Languages.ENGLISH))
                        .build()
                        .toString());
    }

    /** Answers a request of Faces' own script, which takes every body for XML, with the number of the refusal's kind alone. */
    public void answerFaces(Refused refused, HttpServletResponse response) {
        int status = RefusalStatus.ofHttp(refused);
        response.setStatus(status);
        sayWhen(status, response);
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

    private String whole(Refused refused, Locale language) {
        Object[] arguments = refused.arguments().toArray();
        return messages.text(refused.code(), language, arguments) + " "
                + messages.text(refused.code() + ".next", language, arguments);
    }
}
