package dsg.account;

import dsg.protocol.AccountEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;

/** The changes that Keycloak has noted for the portal and the portal has not acknowledged, oldest first. */
@ApplicationScoped
class KeycloakOutbox {

    private static final String PATH = "/dsg-account-events";

    @Inject
    KeycloakApi api;

    List<AccountEvent> read() {
        return api.callProvider("GET", PATH).json().asJsonArray().getValuesAs(JsonObject.class).stream()
                .map(event -> new AccountEvent(event.getJsonNumber("id").longValueExact(), event.getString("userId")))
                .toList();
    }

    void acknowledge(AccountEvent event) {
        api.callProvider("DELETE", PATH + "/" + event.id());
    }
}
