package dsg.account.keycloak;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.jboss.resteasy.client.jaxrs.ResteasyClientBuilder;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;

/**
 * Keycloak's REST interfaces as the portal calls them: over mutual TLS, for the administration with a token that is bound to the
 * portal's certificate (ADR 7). Every call ends within seconds. Answers may quote what was sent, so of a refusal only the status
 * is passed on.
 */
@ApplicationScoped
public class KeycloakConnection {

    private static final int CONNECT_SECONDS = 2;
    private static final int ANSWER_SECONDS = 5;
    private static final int CONNECTIONS = 10;

    @Inject
    Config config;

    private Client client;
    private Keycloak keycloak;
    private RealmResource realm;
    private WebTarget provider;

    @SuppressWarnings("NullAway.Init")
    KeycloakConnection() {}

    @PostConstruct
    void open() {
        String server = text("dsg.keycloak.url");
        String name = text("dsg.keycloak.realm");
        client = ((ResteasyClientBuilder) ResteasyClientBuilder.newBuilder())
                .connectionPoolSize(CONNECTIONS)
                .connectionCheckoutTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .sslContext(KeycloakTls.context(store("dsg.tls.portal.keystore"), store("dsg.tls.servers.truststore")))
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                .register(JacksonProvider.class)
                .build();
        keycloak = KeycloakBuilder.builder()
                .serverUrl(server)
                .realm(name)
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(text("dsg.keycloak.admin.client"))
                .clientSecret(text("dsg.keycloak.admin.secret"))
                .resteasyClient(client)
                .build();
        realm = keycloak.realm(name);
        provider = client.target(server).path("realms").path(name);
    }

    @PreDestroy
    void close() {
        keycloak.close();
        client.close();
    }

    /** Reads or changes what is there; empty if it is missing. */
    public <T> Optional<T> administer(Function<RealmResource, T> call) {
        try {
            return Optional.of(withToken(call));
        } catch (NotFoundException e) {
            return Optional.empty();
        } catch (WebApplicationException e) {
            throw refused(e.getResponse().getStatus());
        } catch (ProcessingException e) {
            throw new KeycloakUnreachable(e);
        }
    }

    /** Reads what is always there. */
    public <T> T read(Function<RealmResource, T> call) {
        return administer(call).orElseThrow(() -> refused(Response.Status.NOT_FOUND.getStatusCode()));
    }

    /** Makes something; its identifier, or empty if another call has made it already. */
    public Optional<String> make(Function<RealmResource, Response> call) {
        return administer(all -> made(call.apply(all))).filter(id -> !id.isEmpty());
    }

    private static String made(Response response) {
        try (response) {
            if (response.getStatus() == Response.Status.UNAUTHORIZED.getStatusCode()) {
                throw new NotAuthorizedException(response);
            }
            return response.getStatus() == Response.Status.CONFLICT.getStatusCode()
                    ? ""
                    : CreatedResponseUtil.getCreatedId(response);
        }
    }

    /** Reads from the gateway's own provider, which knows the portal by its certificate; answers 2xx or 409. */
    public Answer readProvider(String path) {
        Answer answer = callProvider("GET", path);
        if (!answer.isDone() && !answer.isConflict()) {
            throw refused(answer.status());
        }
        return answer;
    }

    /** Has the gateway's own provider end or forget something. */
    public void deleteAtProvider(String path) {
        Answer answer = callProvider("DELETE", path);
        if (!answer.isDone()) {
            throw refused(answer.status());
        }
    }

    private Answer callProvider(String method, String path) {
        try (Response response = provider.path(path).request().method(method)) {
            return new Answer(response.getStatus(), response.readEntity(String.class));
        } catch (ProcessingException e) {
            throw new KeycloakUnreachable(e);
        }
    }

    /** What the gateway's own provider says. */
    public record Answer(int status, String body) {

        public boolean isDone() {
            return status / 100 == 2;
        }

        public boolean isConflict() {
            return status == Response.Status.CONFLICT.getStatusCode();
        }
    }

    /** A token that Keycloak no longer takes, after a restart with other keys, is given up at its first refusal. */
    private <T> T withToken(Function<RealmResource, T> call) {
        try {
            return call.apply(realm);
        } catch (NotAuthorizedException e) {
            return call.apply(realm);
        }
    }

    private static KeycloakUnreachable refused(int status) {
        return new KeycloakUnreachable("Keycloak answered " + status);
    }

    private KeycloakTls.Store store(String key) {
        return new KeycloakTls.Store(Path.of(text(key)), text(key + ".password"));
    }

    private String text(String key) {
        return config.getValue(key, String.class);
    }
}
