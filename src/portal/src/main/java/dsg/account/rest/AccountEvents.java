package dsg.account.rest;

import dsg.account.Synchronisation;
import dsg.platform.access.Refused;
import dsg.protocol.AccountEvent;
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
import java.util.regex.Pattern;

/** Keycloak says whose accounts have just changed; 204 when they have been read anew. */
@WebServlet("/internal/account-events")
public class AccountEvents extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final int MAX_BYTES = 1 << 16;
    private static final Pattern USER_ID = Pattern.compile("[0-9a-fA-F-]{36}");

    @Inject
    transient Synchronisation synchronisation;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        try {
            boolean done = synchronisation.handle(parse(body));
            response.setStatus(done ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } catch (JsonException | ClassCastException | NullPointerException | ArithmeticException malformed) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } catch (Refused keycloakUnreachable) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** @throws JsonException when it is no array of events */
    static List<AccountEvent> parse(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(AccountEvents::event)
                    .toList();
        }
    }

    private static AccountEvent event(JsonObject event) {
        String userId = event.getString("userId");
        if (!userId.equals(AccountEvent.EVERYBODY) && !USER_ID.matcher(userId).matches()) {
            throw new JsonException("No identifier of a user");
        }
        return new AccountEvent(event.getJsonNumber("id").longValueExact(), userId);
    }
}
