package dsg.keycloak.events;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.proof.Proves;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RealmStandingTest {

    private final Map<String, String> flows = new HashMap<>(Map.of(
            "browser",
            "dsg-registered-terminal REQUIRED, (dsg-same-terminal-cookie ALTERNATIVE, (dsg-home-password-form"
                    + " REQUIRED, dsg-vein REQUIRED, dsg-registered-terminal REQUIRED) ALTERNATIVE) REQUIRED",
            "direct grant",
            "deny-access-authenticator REQUIRED",
            "registration",
            "deny-access-authenticator REQUIRED",
            "reset credentials",
            "deny-access-authenticator REQUIRED",
            "first broker login",
            "deny-access-authenticator REQUIRED"));
    private final Map<String, Set<String>> clients = new HashMap<>(Map.of(
            "portal", Set.of("code"),
            "security-admin-console", Set.of("code"),
            "portal-accounts", Set.of("service account"),
            "realm-management", Set.of()));

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("the realm as shipped stands; a client that was switched off takes nothing away from that")
    void shipped() {
        assertThat(standing().faults()).isEmpty();
        clients.remove("security-admin-console");
        assertThat(standing().faults()).isEmpty();
    }

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("Keycloak's own client, which a stranger's request has it make, is no tampering; made a way in, it is")
    void systemClient() {
        clients.put("_system", Set.of());
        assertThat(standing().faults()).isEmpty();
        clients.put("_system", Set.of("code"));
        assertThat(standing().faults()).containsExactly("client _system offers code");
    }

    @Test
    @Proves(value = "Decision 2", says = "What Keycloak takes away works within seconds, open sessions included")
    @DisplayName("without our listener among the realm's, the realm does not stand")
    void listener() {
        assertThat(new RealmStanding(Set.of("jboss-logging"), flows, clients, 0, true).faults())
                .containsExactly("event listener dsg-account-events is off");
    }

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("a check left out, made optional or moved is a fault, and so is a closed flow opened")
    void flows() {
        flows.put("browser", String.valueOf(flows.get("browser")).replaceFirst("REQUIRED", "DISABLED"));
        flows.put("direct grant", "direct-grant-validate-username REQUIRED");
        flows.remove("registration");
        assertThat(standing().faults())
                .containsExactly(
                        "flow for browser is altered",
                        "flow for direct grant is altered",
                        "flow for registration is altered");
    }

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("a further client, a further grant or a flow of a client's own leads around the terminal check")
    void clients() {
        clients.put("admin-cli", Set.of());
        clients.put("portal", Set.of("code", "direct grant", "a flow of its own"));
        clients.put("portal-accounts", Set.of("service account", "oidc.ciba.grant.enabled"));
        assertThat(standing().faults())
                .containsExactly(
                        "client admin-cli is enabled",
                        "client portal offers a flow of its own, direct grant",
                        "client portal-accounts offers oidc.ciba.grant.enabled");
    }

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("another identity provider would say who somebody is without looking at the terminal")
    void brokers() {
        assertThat(new RealmStanding(Set.of("dsg-account-events"), flows, clients, 1, true).faults())
                .containsExactly("other identity providers: 1");
    }

    @Test
    @Proves(value = "R22", says = "The history of logins is kept")
    @DisplayName("a realm that keeps no refused logins does not stand")
    void refusals() {
        assertThat(new RealmStanding(Set.of("dsg-account-events"), flows, clients, 0, false).faults())
                .containsExactly("refused logins are not kept");
    }

    private RealmStanding standing() {
        return new RealmStanding(Set.of("jboss-logging", "dsg-account-events"), flows, clients, 0, true);
    }
}
