package dsg.enrolment.rest;

import dsg.enrolment.VeinLogins;
import dsg.protocol.VeinAnswer;
import dsg.protocol.VeinQuestion;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Keycloak posts a {@link VeinQuestion} and gets a {@link VeinAnswer}. */
@WebServlet("/internal/vein/*")
public class VeinAnswers extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final int MAX_BYTES = 1 << 12;

    @Inject
    transient VeinLogins logins;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        VeinQuestion question;
        try {
            question = question(request.getInputStream().readNBytes(MAX_BYTES));
        } catch (JsonException malformed) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        switch (String.valueOf(request.getPathInfo())) {
            case "/standing" -> answer(response, logins.standing(question));
            case "/attempts" -> answer(response, logins.attempt(question));
            case "/results" -> answer(response, logins.compared(question));
            default -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static VeinQuestion question(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            JsonObject asked = reader.readObject();
            return new VeinQuestion(
                    asked.getString("user"),
                    asked.getString("account"),
                    asked.getString("terminal"),
                    asked.getBoolean("accepted"));
        } catch (ClassCastException | NullPointerException malformed) {
            throw new JsonException("no question", malformed);
        }
    }

    private static void answer(HttpServletResponse response, VeinAnswer answer) throws IOException {
        JsonArrayBuilder templates = Json.createArrayBuilder();
        answer.templates()
                .forEach(each -> templates.add(
                        Json.createObjectBuilder().add("finger", each.finger()).add("template", each.template())));
        response.setContentType("application/json; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("state", answer.state().name())
                        .add("person", answer.person())
                        .add("version", answer.version())
                        .add("key", answer.key())
                        .add("agent", answer.agent())
                        .add("templates", templates)
                        .build()
                        .toString());
    }
}
