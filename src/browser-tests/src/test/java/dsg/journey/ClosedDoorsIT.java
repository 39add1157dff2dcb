package dsg.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.operations.Gateway;
import dsg.proof.Proves;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Keycloak could do and here must not, asked of the real one by programs that no page holds back. */
@ExtendWith(OneHouse.class)
class ClosedDoorsIT {

    private static final String OIDC = "/realms/dsg/protocol/openid-connect";
    private static final String TOKEN = OIDC + "/token";
    private static final Pattern ACTION = Pattern.compile("id=\"kc-form-login\" action=\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern ACCESS = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private final Gateway gateway;
    private final People people;
    private final Wire terminal;

    ClosedDoorsIT(House house) {
        gateway = house.gateway();
        people = house.people();
        terminal = Wire.at(gateway, gateway.demonstration().terminal("prime-01"));
    }

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("without a certificate there is only the page that says whom to call, neither form nor field")
    void noCertificate() {
        assertRefusal(Wire.withoutCertificate(gateway).get(login()), "terminal.no-certificate");
    }

    @ParameterizedTest
    @CsvSource({"stray-01,terminal.unknown", "revoked-01,terminal.revoked"})
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @Proves(value = "T39", says = "A removed terminal is shut out within seconds, also from what is running")
    @DisplayName("an unregistered or a revoked terminal sees only the page that says whom to call")
    void noRegisteredTerminal(String name, String code) {
        assertRefusal(Wire.at(gateway, gateway.demonstration().terminal(name)).get(login()), code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/admin/",
                "/admin/dsg/console/",
                "/admin/master/console/",
                "/realms/dsg",
                "/realms/master",
                "/realms/dsg/.well-known/openid-configuration",
                "/realms/dsg/protocol/openid-connect/certs",
                "/realms/dsg/login-actions/authenticate",
                "/realms/master/protocol/openid-connect/auth"
            })
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("without a certificate, or with one no longer good, nothing of Keycloak is shown but the refusal")
    void nothingOfKeycloak(String path) {
        assertRefusal(Wire.withoutCertificate(gateway).get(path), "terminal.no-certificate");
        assertRefusal(
                Wire.at(gateway, gateway.demonstration().terminal("revoked-01")).get(path), "terminal.revoked");
    }

    @Test
    @DisplayName("an address that Keycloak does not know tells a stranger no more than that")
    void nowhere() {
        HttpResponse<String> page = Wire.withoutCertificate(gateway).get("/nowhere");
        assertThat(page.statusCode()).isBetween(400, 499);
        assertThat(page.body()).doesNotContain("Keycloak", "<form", "<input");
    }

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("a server's certificate is no terminal's")
    void serversAreNoTerminals() {
        assertRefusal(Wire.asPortal(gateway).get(login()), "terminal.not-a-terminal");
    }

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("a registered terminal sees the form, for the identifier and the password only")
    void registeredTerminal() {
        HttpResponse<String> page = terminal.get(login());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("kc-form-login", "name=\"username\"", "name=\"password\"")
                .doesNotContain("reset-credentials", "registration", "rememberMe", "メールアドレス");
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal", "portal-accounts", "admin-cli", "security-admin-console", "account"})
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("no client takes a name and password without the form (direct grant)")
    void directGrant(String client) {
        Person person = people.prime();
        assertNoToken(terminal.post(
                TOKEN,
                asClient(
                        client,
                        Map.of(
                                "grant_type", "password",
                                "username", person.username(),
                                "password", person.password()))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:ietf:params:oauth:grant-type:token-exchange",
                "urn:ietf:params:oauth:grant-type:device_code",
                "urn:openid:params:grant-type:ciba",
                "urn:ietf:params:oauth:grant-type:uma-ticket",
                "urn:ietf:params:oauth:grant-type:jwt-bearer"
            })
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("grants that go around the browser flow are closed, with a genuine token in hand too")
    void otherGrants(String grant) {
        assertNoToken(Wire.asPortal(gateway)
                .post(
                        TOKEN,
                        asClient(
                                "portal-accounts",
                                Map.of(
                                        "grant_type",
                                        grant,
                                        "subject_token",
                                        token(),
                                        "assertion",
                                        token(),
                                        "device_code",
                                        "x",
                                        "auth_req_id",
                                        "x"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OIDC + "/auth/device",
                OIDC + "/ext/ciba/auth",
                OIDC + "/ext/par/request",
                "/realms/dsg/clients-registrations/default",
                "/realms/dsg/clients-registrations/openid-connect",
                "/realms/master/clients-registrations/default"
            })
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("device login, CIBA, pushed requests and registration of clients are closed")
    void otherEntrances(String path) {
        HttpResponse<String> answer =
                terminal.post(path, asClient("portal", Map.of("scope", "openid", "login_hint", "administrator")));
        assertThat(answer.statusCode()).isNotIn(200, 201);
        assertThat(answer.body())
                .doesNotContain("device_code", "auth_req_id", "request_uri", "registration_access_token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/realms/dsg/account",
                "/realms/dsg/account/",
                "/realms/dsg/login-actions/reset-credentials?client_id=portal",
                "/realms/dsg/login-actions/registration?client_id=portal",
                "/realms/dsg/broker/google/login",
                "/realms/master/account",
                "/realms/master/protocol/openid-connect/auth?client_id=security-admin-console&response_type=code&redirect_uri=%2Fadmin%2Fmaster%2Fconsole%2F",
                "/realms/master/protocol/openid-connect/auth?client_id=account-console&response_type=code&redirect_uri=%2Frealms%2Fmaster%2Faccount%2F"
            })
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("account console, forgotten passwords, registration, brokers and the realm master show no form")
    void otherPages(String path) {
        HttpResponse<String> page = terminal.get(path);
        assertThat(page.statusCode()).isBetween(400, 499);
        assertThat(page.body()).doesNotContain("<form", "<input");
    }

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("the realm master has no user at all, so no bootstrap administrator, and no client of it is open")
    void noBootstrapAdministrator() {
        KeycloakTables tables = new KeycloakTables(gateway);
        assertThat(tables.users("dsg"))
                .as("the question finds users where there are some")
                .isPositive();
        assertThat(tables.users("master")).isZero();
        assertThat(tables.clients("dsg", "portal")).isOne();
        for (String client : List.of("admin-cli", "security-admin-console", "account", "account-console", "broker")) {
            assertThat(tables.clients("master", client)).as(client).isZero();
        }
    }

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("at a registered terminal, Keycloak's first page is not shown either")
    void noWelcome() {
        for (String path : List.of("/", "/?x=1", "/admin", "/admin/")) {
            HttpResponse<String> page = terminal.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(404);
            assertThat(page.body()).as(path).contains("ページが見つかりません").doesNotContain("Welcome", "Keycloak");
        }
    }

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("Keycloak's pages run scripts from files of its own only, and are asked for over TLS from then on")
    void headers() {
        for (String path : List.of(login(), "/admin/dsg/console/")) {
            HttpResponse<String> page = terminal.get(path);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("script-src 'self'")
                    .doesNotContain("unsafe-inline", "unsafe-eval");
            assertThat(page.headers().firstValue("Strict-Transport-Security").orElse(""))
                    .as(path)
                    .contains("max-age=31536000");
        }
    }

    @Test
    @Proves(value = "T3", says = "Identifiers are made up and never used again; nobody logs in by mail address")
    @DisplayName("two accounts may have one e-mail address, and nobody logs in with it")
    void emailIsNoName() {
        String address = "kakuu@dsg.invalid";
        Wire portal = Wire.asPortal(gateway);
        for (Person person : List.of(people.prime(), people.office())) {
            HttpResponse<String> found =
                    portal.administer("GET", "/users?exact=true&username=" + person.username(), token(), "");
            HttpResponse<String> changed = portal.administer(
                    "PUT", "/users/" + first(ID, found.body()), token(), "{\"email\":\"%s\"}".formatted(address));
            assertThat(changed.statusCode()).isEqualTo(204);
        }
        String action = first(ACTION, terminal.get(login()).body()).replace("&amp;", "&");
        HttpResponse<String> answer = terminal.post(
                action, Map.of("username", address, "password", people.prime().password()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("id=\"username-error\"").doesNotContain("kc-passwd-update-form");
    }

    @Test
    @DisplayName("the portal's token counts with the portal's certificate only")
    void boundToken() {
        assertThat(Wire.asPortal(gateway)
                        .administer("GET", "/users?max=1", token(), "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(terminal.administer("GET", "/users?max=1", token(), "").statusCode())
                .isEqualTo(401);
        assertThat(Wire.withoutCertificate(gateway)
                        .administer("GET", "/users?max=1", token(), "")
                        .statusCode())
                .isIn(401, 403);
    }

    @Test
    @DisplayName("only the portal reads the account events")
    void accountEvents() {
        String path = "/realms/dsg/dsg-account-events";
        assertThat(Wire.asPortal(gateway).get(path).statusCode()).isEqualTo(200);
        assertThat(terminal.get(path).statusCode()).isEqualTo(403);
        assertThat(Wire.withoutCertificate(gateway).get(path).statusCode()).isEqualTo(403);
    }

    private void assertRefusal(HttpResponse<String> page, String code) {
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body())
                .contains(code, gateway.properties().getProperty("dsg.contact.telephone"))
                .doesNotContain("<form", "<input", "<button", "kc-form-login");
    }

    private static void assertNoToken(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).contains("\"error\"").doesNotContain("token\":");
    }

    private String token() {
        HttpResponse<String> answer = Wire.asPortal(gateway)
                .post(TOKEN, asClient("portal-accounts", Map.of("grant_type", "client_credentials")));
        return first(ACCESS, answer.body());
    }

    private Map<String, String> asClient(String client, Map<String, String> form) {
        Map<String, String> all = new HashMap<>(form);
        all.put("client_id", client);
        switch (client) {
            case "portal" -> all.put("client_secret", gateway.properties().getProperty("dsg.oidc.secret"));
            case "portal-accounts" ->
                all.put("client_secret", gateway.properties().getProperty("dsg.keycloak.admin.secret"));
            default -> all.remove("client_secret");
        }
        return all;
    }

    private String login() {
        return OIDC
                + "/auth?client_id=portal&response_type=code&scope=openid&code_challenge_method=S256&code_challenge="
                + "x".repeat(43) + "&redirect_uri=" + gateway.portalUrl() + "/";
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }
}
