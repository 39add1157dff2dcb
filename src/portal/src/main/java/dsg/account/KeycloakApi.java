package dsg.account;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak's REST interfaces as the portal calls them: over mutual TLS, with a token that is bound to the portal's certificate
 * where the administration needs one (ADR 7). Every call ends within seconds.
 */
@ApplicationScoped
class KeycloakApi {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    @Inject
    Config config;

    private HttpClient http;
    private String server;
    private String realm;
    private volatile @Nullable String token;

    @SuppressWarnings("NullAway.Init")
    KeycloakApi() {}

    /** @param location of what was made; empty for other answers */
    record Answer(int status, String body, String location) {

        boolean isMissing() {
            return status == 404;
        }

        boolean isConflict() {
            return status == 409;
        }

        /** The last step of the location: the identifier of what was made. */
        String madeId() {
            return location.substring(location.lastIndexOf('/') + 1);
        }

        JsonStructure json() {
            try (JsonReader reader = Json.createReader(new StringReader(body))) {
                return reader.read();
            } catch (JsonException e) {
                throw new KeycloakUnreachable(e);
            }
        }
    }

    @PostConstruct
    void open() {
        server = config.getValue("dsg.keycloak.url", String.class);
        realm = config.getValue("dsg.keycloak.realm", String.class);
        http = HttpClient.newBuilder()
                .sslContext(KeycloakTls.context(store("dsg.tls.portal.keystore"), store("dsg.tls.servers.truststore")))
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }

    /** A call of the administration interface; answers 2xx, 404 or 409. */
    Answer administer(String method, String path, @Nullable JsonStructure body) {
        URI address = URI.create("%s/admin/realms/%s%s".formatted(server, realm, path));
        Answer answer = call(request(method, address, body, currentToken()));
        if (answer.status() == 401) {
            token = null;
            answer = call(request(method, address, body, currentToken()));
        }
        return require(answer, answer.isMissing() || answer.isConflict());
    }

    /** A call of the gateway's own provider, which knows the portal by its certificate; answers 2xx or 409. */
    Answer callProvider(String method, String path) {
        URI address = URI.create("%s/realms/%s%s".formatted(server, realm, path));
        Answer answer = call(request(method, address, null, null));
        return require(answer, answer.isConflict());
    }

    private String currentToken() {
        String known = token;
        if (known != null) {
            return known;
        }
        String form = Map.of(
                        "grant_type", "client_credentials",
                        "client_id", config.getValue("dsg.keycloak.admin.client", String.class),
                        "client_secret", config.getValue("dsg.keycloak.admin.secret", String.class))
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        URI address = URI.create("%s/realms/%s/protocol/openid-connect/token".formatted(server, realm));
        Answer answer = call(HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        String fresh = require(answer, false).json().asJsonObject().getString("access_token");
        token = fresh;
        return fresh;
    }

    private static HttpRequest request(
            String method, URI address, @Nullable JsonStructure body, @Nullable String bearer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(ANSWER);
        Optional.ofNullable(bearer).ifPresent(value -> request.header("Authorization", "Bearer " + value));
        if (body == null) {
            return request.method(method, HttpRequest.BodyPublishers.noBody()).build();
        }
        return request.header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
    }

    private Answer call(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Location").orElse(""));
        } catch (IOException e) {
            throw new KeycloakUnreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeycloakUnreachable(e);
        }
    }

    /** Answers may quote what was sent, so only the status is passed on. */
    private static Answer require(Answer answer, boolean otherwiseFine) {
        if (answer.status() / 100 != 2 && !otherwiseFine) {
            throw new KeycloakUnreachable("Keycloak answered " + answer.status());
        }
        return answer;
    }

    private KeycloakTls.Store store(String key) {
        return new KeycloakTls.Store(
                Path.of(config.getValue(key, String.class)), config.getValue(key + ".password", String.class));
    }
}
