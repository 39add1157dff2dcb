package dsg.founding.rest;

import dsg.account.FounderAccounts;
import dsg.account.FounderAccounts.FounderAccount;
import dsg.account.OneTimePassword;
import dsg.founding.Founder;
import dsg.founding.Founders;
import dsg.founding.Founding;
import dsg.platform.access.Refused;
import dsg.platform.view.Refusals;
import dsg.terminal.TerminalKeys;
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

/**
 * The operator's program asks whether the gateway is founded (GET), founds it (POST with both sides), and asks for the founders' first
 * passwords (POST without a body). 409 with the reason in both languages where a rule stands against it.
 */
@WebServlet("/internal/founding")
public class FoundingServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final int MAX_BYTES = 1 << 14;

    @Inject
    transient Founding founding;

    @Inject
    transient FounderAccounts accounts;

    @Inject
    transient Refusals refusals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(
                response,
                Json.createObjectBuilder()
                        .add("founded", !accounts.list().isEmpty())
                        .build());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES);
        try {
            if (body.length > 0) {
                founding.found(founders(body));
            }
            answer(response, passwords());
        } catch (JsonException malformed) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } catch (Refused refused) {
            refusals.answerOperator(refused, response);
        }
    }

    private JsonObject passwords() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (FounderAccount each : accounts.list()) {
            all.add(Json.createObjectBuilder()
                    .add("username", each.username())
                    .add("name", each.name())
                    .add(
                            "password",
                            accounts.issuePassword(each.id())
                                    .map(OneTimePassword::value)
                                    .orElse("")));
        }
        return Json.createObjectBuilder().add("accounts", all).build();
    }

    /** @throws JsonException where anything is missing or of another kind */
    private static Founders founders(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            JsonObject asked = reader.readObject();
            return new Founders(founder(asked.getJsonObject("provider")), founder(asked.getJsonObject("office")));
        } catch (ClassCastException | NullPointerException malformed) {
            throw new JsonException("not a founding", malformed);
        }
    }

    private static Founder founder(JsonObject side) {
        return new Founder(
                side.getString("code"),
                side.getString("organisation"),
                side.getString("person"),
                side.getString("terminal"),
                new TerminalKeys(side.getString("tls"), side.getString("agent")));
    }

    private static void answer(HttpServletResponse response, JsonObject answer) throws IOException {
        response.setContentType("application/json; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(answer.toString());
    }
}
