package dsg.keycloak.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventType;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.CibaConfig;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OAuth2DeviceConfig;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.SystemClientUtil;
import org.keycloak.protocol.oidc.OIDCConfigAttributes;

/**
 * What of a realm keeps everybody on the way past the terminal check, and the portal told. An administrator of the realm can
 * change all of it in the console, but not unnoticed (R61, decision 2).
 *
 * @param listeners of the realm's events
 * @param flows use to steps, written down
 * @param clients those enabled, and the ways in that each offers
 * @param brokers how many other identity providers may say who somebody is
 * @param keeps whether logins that are refused are kept (R22)
 */
record RealmStanding(
        Set<String> listeners,
        Map<String, String> flows,
        Map<String, Set<String>> clients,
        long brokers,
        boolean keeps) {

    private static final String CLOSED = "deny-access-authenticator REQUIRED";

    /** As keycloak-realm/dsg-realm.json ships them. */
    private static final Map<String, String> FLOWS = Map.of(
            "browser",
            "dsg-registered-terminal REQUIRED, (dsg-same-terminal-cookie ALTERNATIVE, (dsg-home-password-form"
                    + " REQUIRED, dsg-vein REQUIRED, dsg-registered-terminal REQUIRED) ALTERNATIVE) REQUIRED",
            "direct grant",
            CLOSED,
            "registration",
            CLOSED,
            "reset credentials",
            CLOSED,
            "first broker login",
            CLOSED);

    private static final String CODE = "code";
    private static final String SERVICE = "service account";

    /**
     * The last is Keycloak's own: it makes it where a page belongs to no client, whoever asks for that page, so that its being
     * there must not count as tampering. What it could be turned into still does.
     */
    private static final Map<String, Set<String>> CLIENTS = Map.of(
            "portal",
            Set.of(CODE),
            "security-admin-console",
            Set.of(CODE),
            "portal-accounts",
            Set.of(SERVICE),
            "realm-management",
            Set.of(),
            SystemClientUtil.SYSTEM_CLIENT_ID,
            Set.of());

    /** Attributes that open a further grant where they are "true". */
    static final List<String> GRANTS = List.of(
            OAuth2DeviceConfig.OAUTH2_DEVICE_AUTHORIZATION_GRANT_ENABLED,
            CibaConfig.OIDC_CIBA_GRANT_ENABLED,
            OIDCConfigAttributes.STANDARD_TOKEN_EXCHANGE_ENABLED,
            OIDCConfigAttributes.JWT_AUTHORIZATION_GRANT_ENABLED);

    static RealmStanding of(KeycloakSession session, RealmModel realm) {
        Map<String, String> flows = new HashMap<>();
        flows.put("browser", steps(realm, realm.getBrowserFlow()));
        flows.put("direct grant", steps(realm, realm.getDirectGrantFlow()));
        flows.put("registration", steps(realm, realm.getRegistrationFlow()));
        flows.put("reset credentials", steps(realm, realm.getResetCredentialsFlow()));
        flows.put("first broker login", steps(realm, realm.getFirstBrokerLoginFlow()));
        return new RealmStanding(
                realm.getEventsListenersStream().collect(Collectors.toSet()),
                flows,
                realm.getClientsStream()
                        .filter(ClientModel::isEnabled)
                        .collect(Collectors.toMap(ClientModel::getClientId, RealmStanding::waysIn)),
                session.identityProviders().count(),
                keepsRefusals(realm));
    }

    /** No types named means all that Keycloak itself holds worth keeping. */
    private static boolean keepsRefusals(RealmModel realm) {
        Set<String> types = realm.getEnabledEventTypesStream().collect(Collectors.toSet());
        return realm.isEventsEnabled()
                && realm.isAdminEventsEnabled()
                && (types.isEmpty() || types.contains(EventType.LOGIN_ERROR.name()));
    }

    /** What is other than shipped, by name; empty when the realm stands. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (!listeners.contains(AccountEventListenerFactory.ID)) {
            faults.add("event listener " + AccountEventListenerFactory.ID + " is off");
        }
        if (!keeps) {
            faults.add("refused logins are not kept");
        }
        new TreeMap<>(FLOWS).forEach((use, steps) -> {
            if (!steps.equals(flows.get(use))) {
                faults.add("flow for " + use + " is altered");
            }
        });
        new TreeMap<>(clients).forEach((client, ways) -> {
            Set<String> surplus = new HashSet<>(ways);
            surplus.removeAll(CLIENTS.getOrDefault(client, Set.of()));
            if (!CLIENTS.containsKey(client)) {
                faults.add("client " + client + " is enabled");
            } else if (!surplus.isEmpty()) {
                faults.add("client " + client + " offers "
                        + surplus.stream().sorted().collect(Collectors.joining(", ")));
            }
        });
        if (brokers > 0) {
            faults.add("other identity providers: " + brokers);
        }
        return faults;
    }

    private static String steps(RealmModel realm, @Nullable AuthenticationFlowModel flow) {
        if (flow == null) {
            return "none";
        }
        return realm.getAuthenticationExecutionsStream(flow.getId())
                .sorted(Comparator.comparingInt(AuthenticationExecutionModel::getPriority))
                .map(step -> "%s %s".formatted(step(realm, step), step.getRequirement()))
                .collect(Collectors.joining(", "));
    }

    private static String step(RealmModel realm, AuthenticationExecutionModel step) {
        return step.isAuthenticatorFlow()
                ? "(" + steps(realm, realm.getAuthenticationFlowById(step.getFlowId())) + ")"
                : step.getAuthenticator();
    }

    private static Set<String> waysIn(ClientModel client) {
        Set<String> ways = new HashSet<>();
        if (client.isBearerOnly()) {
            return ways;
        }
        // without an address to go back to, no code is ever given out
        add(
                ways,
                CODE,
                client.isStandardFlowEnabled() && !client.getRedirectUris().isEmpty());
        add(ways, SERVICE, client.isServiceAccountsEnabled());
        add(ways, "implicit", client.isImplicitFlowEnabled());
        add(ways, "direct grant", client.isDirectAccessGrantsEnabled());
        add(
                ways,
                "a flow of its own",
                !client.getAuthenticationFlowBindingOverrides().isEmpty());
        GRANTS.forEach(grant -> add(ways, grant, Boolean.parseBoolean(client.getAttribute(grant))));
        return ways;
    }

    private static void add(Set<String> ways, String way, boolean offered) {
        if (offered) {
            ways.add(way);
        }
    }

    /** Whether a client of this name belongs to the realm as shipped, or to Keycloak itself. */
    static boolean knows(String client) {
        return CLIENTS.containsKey(client);
    }
}
