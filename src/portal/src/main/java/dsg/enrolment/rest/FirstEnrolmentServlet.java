package dsg.enrolment.rest;

import dsg.enrolment.FirstEnrolments;
import dsg.enrolment.Progress;
import dsg.platform.access.Refused;
import dsg.platform.view.Refusals;
import dsg.protocol.capture.CaptureRequest;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/**
 * The operator's program enrols the founders: {@code begin} with {@code account}, {@code terminal}, {@code first}, {@code second}, and perhaps
 * {@code administrator}; then {@code sample} with {@code account} and {@code capture} until {@code request} is empty. 409 with the reason in both
 * languages where a rule stands against it.
 */
@WebServlet("/internal/vein-enrolment/*")
public class FirstEnrolmentServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final int MAX_BYTES = 3 << 19;

    @Inject
    transient FirstEnrolments enrolments;

    @Inject
    transient Refusals refusals;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            JsonObject asked = read(request.getInputStream().readNBytes(MAX_BYTES));
            switch (String.valueOf(request.getPathInfo())) {
                case "/begin" -> answer(response, begin(asked));
                case "/sample" ->
                    answer(response, enrolments.add(asked.getString("account"), asked.getString("capture")));
                default -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (JsonException | ClassCastException | NullPointerException malformed) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } catch (Refused refused) {
            refusals.answerOperator(refused, response);
        }
    }

    private Progress begin(JsonObject asked) {
        String account = asked.getString("account");
        enrolments.begin(account, asked.getString("terminal"), List.of(asked.getInt("first"), asked.getInt("second")));
        String administrator = asked.getString("administrator", "");
        if (!administrator.isEmpty()) {
            enrolments.holds(administrator, account);
        }
        return enrolments.next(account);
    }

    private static JsonObject read(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        }
    }

    private static void answer(HttpServletResponse response, Progress progress) throws IOException {
        write(
                response,
                Json.createObjectBuilder()
                        .add("taken", progress.taken())
                        .add("wanted", progress.wanted())
                        .add(
                                "request",
                                progress.request().map(CaptureRequest::form).orElse(""))
                        .build());
    }

    private static void write(HttpServletResponse response, JsonObject answer) throws IOException {
        response.setContentType("application/json; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(answer.toString());
    }
}
