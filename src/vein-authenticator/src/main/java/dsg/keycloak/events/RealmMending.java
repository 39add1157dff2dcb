package dsg.keycloak.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.IdentityProviderQuery;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.SystemClientUtil;
import org.keycloak.representations.idm.AuthenticationExecutionExportRepresentation;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.util.JsonSerialization;

/**
 * Puts a realm back to what {@link RealmStanding} demands, and gives one that an older release has imported what newer ones ship
 * with. Accounts, groups and secrets are not touched; what is foreign is switched off, brokers are removed.
 */
record RealmMending(KeycloakSession session, RealmModel realm, RealmRepresentation shipped) {

    private static final Logger LOG = Logger.getLogger(RealmMending.class);

    /** The realm as it is in this jar: {@code keycloak-realm/dsg-realm.json}. */
    static RealmMending of(KeycloakSession session, RealmModel realm) {
        try (InputStream json = RealmMending.class.getResourceAsStream("dsg-realm.json")) {
            return new RealmMending(
                    session,
                    realm,
                    JsonSerialization.readValue(Objects.requireNonNull(json), RealmRepresentation.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Mends everything. @return what was other than shipped, in the words of {@link RealmStanding#faults()} */
    List<String> mend() {
        List<String> faults = RealmStanding.of(session, realm).faults();
        if (realm.getEventsListenersStream().noneMatch(AccountEventListenerFactory.ID::equals)) {
            realm.setEventsListeners(
                    Stream.concat(realm.getEventsListenersStream(), Stream.of(AccountEventListenerFactory.ID))
                            .collect(Collectors.toSet()));
        }
        realm.setEventsEnabled(true);
        realm.setAdminEventsEnabled(true);
        realm.setEnabledEventTypes(Set.of());
        if (faults.stream().anyMatch(fault -> fault.startsWith("flow for "))) {
            flows();
        }
        realm.getClientsStream().filter(ClientModel::isEnabled).toList().forEach(this::close);
        closeSystemClient();
        session.identityProviders()
                .getAllStream(IdentityProviderQuery.any())
                .map(IdentityProviderModel::getAlias)
                .toList()
                .forEach(session.identityProviders()::remove);
        realm.setBrowserSecurityHeaders(shipped.getBrowserSecurityHeaders());
        completePasswordPolicy();
        if (!faults.isEmpty()) {
            LOG.warnf("The operator has the realm put back as shipped; it was not: %s", faults);
        }
        return faults;
    }

    private void close(ClientModel client) {
        if (!RealmStanding.knows(client.getClientId())) {
            client.setEnabled(false);
            return;
        }
        shipped.getClients().stream()
                .filter(each -> each.getClientId().equals(client.getClientId()))
                .findFirst()
                .ifPresent(each -> close(client, each));
    }

    private static void close(ClientModel client, ClientRepresentation as) {
        client.setStandardFlowEnabled(as.isStandardFlowEnabled());
        client.setImplicitFlowEnabled(as.isImplicitFlowEnabled());
        client.setDirectAccessGrantsEnabled(as.isDirectAccessGrantsEnabled());
        client.setServiceAccountsEnabled(as.isServiceAccountsEnabled());
        List.copyOf(client.getAuthenticationFlowBindingOverrides().keySet())
                .forEach(client::removeAuthenticationFlowBindingOverride);
        RealmStanding.GRANTS.stream()
                .filter(grant -> Boolean.parseBoolean(client.getAttribute(grant)))
                .forEach(grant -> client.setAttribute(grant, "false"));
    }

    /** Where it is there already, nobody's request makes Keycloak write it. */
    private void closeSystemClient() {
        ClientModel client = realm.getClientByClientId(SystemClientUtil.SYSTEM_CLIENT_ID);
        if (client == null) {
            client = realm.addClient(SystemClientUtil.SYSTEM_CLIENT_ID);
        }
        client.setEnabled(false);
        client.setStandardFlowEnabled(false);
    }

    private void flows() {
        bind(shipped.getBrowserFlow(), realm::setBrowserFlow);
        bind(shipped.getDirectGrantFlow(), realm::setDirectGrantFlow);
        bind(shipped.getRegistrationFlow(), realm::setRegistrationFlow);
        bind(shipped.getResetCredentialsFlow(), realm::setResetCredentialsFlow);
        bind(shipped.getFirstBrokerLoginFlow(), realm::setFirstBrokerLoginFlow);
    }

    private void bind(String alias, Consumer<AuthenticationFlowModel> use) {
        use.accept(rebuilt(alias));
    }

    /** The flow of this name with the shipped steps and no others, those below it included. */
    private AuthenticationFlowModel rebuilt(String alias) {
        AuthenticationFlowRepresentation wanted = shipped.getAuthenticationFlows().stream()
                .filter(each -> each.getAlias().equals(alias))
                .findFirst()
                .orElseThrow();
        AuthenticationFlowModel flow = realm.getFlowByAlias(alias);
        if (flow == null) {
            flow = new AuthenticationFlowModel();
            flow.setAlias(alias);
            flow.setDescription(wanted.getDescription());
            flow.setProviderId(wanted.getProviderId());
            flow.setTopLevel(wanted.isTopLevel());
            flow = realm.addAuthenticationFlow(flow);
        }
        realm.getAuthenticationExecutionsStream(flow.getId()).toList().forEach(realm::removeAuthenticatorExecution);
        for (AuthenticationExecutionExportRepresentation step : wanted.getAuthenticationExecutions()) {
            AuthenticationExecutionModel model = new AuthenticationExecutionModel();
            model.setParentFlow(flow.getId());
            model.setPriority(step.getPriority());
            model.setRequirement(AuthenticationExecutionModel.Requirement.valueOf(step.getRequirement()));
            model.setAuthenticatorFlow(step.isAuthenticatorFlow());
            if (step.isAuthenticatorFlow()) {
                model.setFlowId(rebuilt(step.getFlowAlias()).getId());
            } else {
                model.setAuthenticator(step.getAuthenticator());
            }
            realm.addAuthenticatorExecution(model);
        }
        return flow;
    }

    /** Adds the shipped rules that the realm has none of; a rule that somebody has made stricter stays as it is. */
    private void completePasswordPolicy() {
        PasswordPolicy present = realm.getPasswordPolicy();
        Map<String, String> missing = new HashMap<>();
        for (String rule : shipped.getPasswordPolicy().split(" and ")) {
            missing.put(rule.replaceFirst("\\(.*", ""), rule);
        }
        missing.keySet().removeAll(present.getPolicies());
        if (!missing.isEmpty()) {
            List<String> all = new ArrayList<>(List.of(present.toString()));
            all.removeIf(String::isBlank);
            all.addAll(missing.values());
            realm.setPasswordPolicy(PasswordPolicy.parse(session, String.join(" and ", all)));
        }
    }
}
