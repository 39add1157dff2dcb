package dsg.account;

import dsg.account.KeycloakApi.Answer;
import dsg.protocol.AccountEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;

/** The changes that Keycloak has noted for the portal and the portal has not acknowledged, oldest first. */
@ApplicationScoped
class KeycloakOutbox {

    private static final String PATH = "/dsg-account-events";
    private static final int LONGEST = 1000;

    @Inject
    KeycloakApi api;

    /** @throws KeycloakUnreachable also where the realm no longer stands as shipped; the message says in what */
    List<AccountEvent> read() {
        Answer answer = api.callProvider("GET", PATH);
        if (answer.isConflict()) {
            throw new KeycloakUnreachable("The realm does not stand as shipped: " + printable(answer.body()));
        }
        return answer.json().asJsonArray().getValuesAs(JsonObject.class).stream()
                .map(event -> new AccountEvent(event.getJsonNumber("id").longValueExact(), event.getString("userId")))
                .toList();
    }

    /** Names in it are whatever an administrator has typed. */
    static String printable(String faults) {
        return faults.substring(0, Math.min(faults.length(), LONGEST)).replaceAll("[^\\p{Print}]", "?");
    }

    void acknowledge(AccountEvent event) {
        api.callProvider("DELETE", PATH + "/" + event.id());
    }
}
