package dsg.operations;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Gives an account back that too many wrong passwords have locked for good: the realm's last administrator has nobody else to ask.
 * Acts as the portal's service account, by this program's own certificate.
 */
final class Unlocking {

    private final Installation here;
    private final Web web;

    Unlocking(Installation here, Web web) {
        this.here = here;
        this.web = web;
    }

    /** Enables the account and forgets its failures; its password stays. */
    void unlock(String name) {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + token(), "Content-Type", "application/json");
        String users = here.keycloakUrl() + "/admin/realms/" + Keycloak.REALM;
        JsonObject user = read(call("GET", users + "/users?exact=true&username=" + encoded(name), headers, ""))
                .asJsonArray()
                .getValuesAs(JsonObject.class)
                .stream()
                .findFirst()
                .orElseThrow(() -> new Trouble("アカウントがありません: " + name, "No such account: " + name));
        String id = user.getString("id");
        JsonObject enabled = Json.createObjectBuilder(user).add("enabled", true).build();
        call("DELETE", users + "/attack-detection/brute-force/users/" + id, headers, "");
        // last, since of this the portal is told, and reads an account that is free by then
        call("PUT", users + "/users/" + id, headers, enabled.toString());
    }

    private String token() {
        String form = "grant_type=client_credentials&client_id=portal-accounts&client_secret="
                + encoded(here.secrets().of("oidc.portal-accounts"));
        String answer = call(
                "POST",
                here.keycloakUrl() + "/realms/" + Keycloak.REALM + "/protocol/openid-connect/token",
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                form);
        return read(answer).asJsonObject().getString("access_token");
    }

    private String call(String method, String address, Map<String, String> headers, String body) {
        HttpResponse<String> answer = web.call(method, address, headers, body);
        if (answer.statusCode() / 100 != 2) {
            throw new Trouble(
                    "Keycloak がエラーを返しました (%d)。".formatted(answer.statusCode()),
                    "Keycloak answered %d.".formatted(answer.statusCode()));
        }
        return answer.body();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static JsonStructure read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.read();
        }
    }
}
