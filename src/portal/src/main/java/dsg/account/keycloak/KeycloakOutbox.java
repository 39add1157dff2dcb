package dsg.account.keycloak;

import dsg.account.keycloak.KeycloakConnection.Answer;
import dsg.protocol.AccountEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;

/** The changes that Keycloak has noted for the portal and the portal has not acknowledged, oldest first. */
@ApplicationScoped
public class KeycloakOutbox {

    private static final String PATH = "/dsg-account-events";
    private static final int LONGEST = 1000;

    @Inject
    KeycloakConnection keycloak;

    /**
     * What is waiting.
     *
     * @throws KeycloakUnreachable also where the realm no longer stands as shipped; the message says in what
     */
    public List<AccountEvent> read() {
        Answer answer = keycloak.readProvider(PATH);
        if (answer.isConflict()) {
            throw new KeycloakUnreachable("The realm does not stand as shipped: " + printable(answer.body()));
        }
        return events(answer.body()).getValuesAs(JsonObject.class).stream()
                .map(event -> new AccountEvent(event.getJsonNumber("id").longValueExact(), event.getString("userId")))
                .toList();
    }

    private static JsonArray events(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readArray();
        } catch (JsonException e) {
            throw new KeycloakUnreachable(e);
        }
    }

    /** Names in it are whatever an administrator has typed. */
    public static String printable(String faults) {
        return faults.substring(0, Math.min(faults.length(), LONGEST)).replaceAll("[^\\p{Print}]", "?");
    }

    public void acknowledge(AccountEvent event) {
        keycloak.deleteAtProvider(PATH + "/" + event.id());
    }
}
