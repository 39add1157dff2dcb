package dsg.account;

import dsg.account.keycloak.KeycloakConnection;
import dsg.account.keycloak.KeycloakUnreachable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The logins that Keycloak holds, for those who may end them, and what it has noted about logins, for the log store. */
@ApplicationScoped
public class KeycloakLogins {

    /** Of the type of an event: somebody has ended a lock. */
    public static final String RELEASED = "RELEASED";

    /** Events of one answer at most; after as many there may be more. */
    public static final int PAGE = 500;

    @Inject
    KeycloakConnection keycloak;

    /**
     * Ends whatever was opened on the terminal with this certificate, logins to Keycloak's own console included.
     *
     * @param fingerprint SHA-256 of the certificate, lowercase hex
     * @throws dsg.platform.access.Refused if Keycloak cannot be reached
     */
    public void endThoseOn(String fingerprint) {
        keycloak.deleteAtProvider("/dsg-account-events/terminals/" + fingerprint);
    }

    /**
     * Something that Keycloak has noted.
     *
     * @param type by Keycloak's names, {@code LOGIN_ERROR}
     * @param user Keycloak's identifier of the user; null where nobody was found
     * @param username as it was typed
     * @param client of Keycloak, by which somebody came
     * @param terminal fingerprint of the terminal's certificate
     * @param raw all of it, as JSON
     */
    public record Happening(
            String id,
            Instant at,
            String type,
            @Nullable String error,
            @Nullable String user,
            @Nullable String username,
            @Nullable String client,
            @Nullable String terminal,
            @Nullable String address,
            String raw) {}

    /**
     * What has happened from that moment on, the oldest first, as much of it as Keycloak tells at once.
     *
     * @param skip how many of them to leave out
     * @throws dsg.platform.access.Refused if Keycloak cannot be reached
     */
    public List<Happening> since(Instant from, int skip) {
        return read("happened", from, skip);
    }

    /** Locks that somebody has ended, likewise; as events of the type {@link #RELEASED}. */
    public List<Happening> releasesSince(Instant from, int skip) {
        return read("released", from, skip);
    }

    private List<Happening> read(String what, Instant from, int skip) {
        String body = keycloak.readProvider("/dsg-account-events/%s/%d/%d".formatted(what, from.toEpochMilli(), skip))
                .body();
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(KeycloakLogins::read)
                    .toList();
        } catch (JsonException | ClassCastException | NullPointerException unreadable) {
            throw new KeycloakUnreachable(unreadable);
        }
    }

    private static Happening read(JsonObject told) {
        return new Happening(
                told.getString("id"),
                Instant.ofEpochMilli(told.getJsonNumber("time").longValueExact()),
                told.getString("type"),
                text(told, "error"),
                text(told, "user"),
                text(told, "username"),
                text(told, "client"),
                text(told, "terminal"),
                text(told, "address"),
                told.toString());
    }

    private static @Nullable String text(JsonObject told, String name) {
        return told.getString(name, null);
    }
}
