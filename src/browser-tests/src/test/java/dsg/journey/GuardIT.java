package dsg.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.operations.Gateway;
import dsg.operations.ServerName;
import dsg.operations.Status;
import dsg.proof.Proves;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guard on the realm's standing: nobody trips it from outside, and the operator learns who did from inside. */
@Journey
class GuardIT {

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    /** Longer than the portal bears Keycloak's silence in these journeys. */
    private static final int PATIENCE_MILLIS = 60_000;

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?post_logout_redirect_uri=https%3A%2F%2Fx.invalid", "?client_id=nobody", "?id_token_hint="})
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("a logout that names no login makes nothing in Keycloak, whoever asks, and shuts nothing")
    void logoutOfNobody(String query, House house) {
        Gateway gateway = house.gateway();
        String path = "/realms/dsg/protocol/openid-connect/logout" + query;
        assertThat(Wire.withoutCertificate(gateway).get(path).statusCode()).isEqualTo(403);
        HttpResponse<String> answer =
                Wire.at(gateway, gateway.demonstration().terminal("prime-01")).get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("要求を読み取れませんでした").doesNotContain("<form");
        assertThat(new KeycloakTables(gateway).clients("dsg", "_system")).isZero();
        HttpResponse<String> standing = Wire.asPortal(gateway).get("/realms/dsg/dsg-account-events");
        assertThat(standing.statusCode()).as(standing.body()).isEqualTo(200);
    }

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("a realm that an administrator has altered shuts the portal; status says so and why, up mends it")
    void alteredRealm(House house) {
        Gateway gateway = house.gateway();
        Person administrator = house.people().administrator();
        Console.open(house.at(administrator.terminal()), administrator);
        Wire terminal = Wire.at(gateway, gateway.demonstration().terminal(administrator.terminal()));
        String token = AdministratorToken.of(gateway, terminal, administrator);
        enable(terminal, token, "admin-cli");
        removeListener(terminal, token);

        Desk desk = house.at("prime-01");
        desk.page()
                .waitForCondition(
                        () -> portal(gateway).state() == Status.State.SHUT,
                        new com.microsoft.playwright.Page.WaitForConditionOptions().setTimeout(PATIENCE_MILLIS));
        assertThat(portal(gateway).trouble())
                .contains("client admin-cli is enabled", "event listener dsg-account-events is off");
        assertThat(portal(gateway).toString()).contains("だれも入れません");
        assertThat(desk.open("/").status()).isEqualTo(503);

        gateway.up();
        gateway.demandOpen();
        assertThat(portal(gateway).state()).isEqualTo(Status.State.READY);
        assertThat(new KeycloakTables(gateway).clients("dsg", "admin-cli")).isZero();
        house.signIn(house.people().prime());
    }

    private static Status portal(Gateway gateway) {
        return gateway.status().stream()
                .filter(each -> each.is(ServerName.PORTAL))
                .findFirst()
                .orElseThrow();
    }

    private static void enable(Wire terminal, String token, String client) {
        HttpResponse<String> found = terminal.administer("GET", "/clients?clientId=" + client, token, "");
        Matcher id = ID.matcher(found.body());
        assertThat(id.find()).as(found.body()).isTrue();
        assertThat(terminal.administer("PUT", "/clients/" + id.group(1), token, "{\"enabled\":true}")
                        .statusCode())
                .isEqualTo(204);
    }

    private static void removeListener(Wire terminal, String token) {
        assertThat(terminal.administer("PUT", "/events/config", token, "{\"eventsListeners\":[\"jboss-logging\"]}")
                        .statusCode())
                .isEqualTo(204);
    }
}
