package dsg.keycloak.events;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Event;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;

/**
 * Something that Keycloak has noted about logins (R22). Written as JSON, so it is public. The portal's one reader of logins files it where
 * it belongs: in the log store, and in the logon history.
 *
 * @param time in milliseconds since 1970
 * @param type Keycloak's name of the event, or {@link #RELEASED}
 * @param user Keycloak's identifier of the user; null where nobody was found, or all were released
 * @param username as it was typed
 * @param client which of Keycloak's clients the login was for
 * @param terminal fingerprint of the certificate of the terminal
 */
public record Happened(
        String id,
        long time,
        String type,
        @Nullable String error,
        @Nullable String user,
        @Nullable String username,
        @Nullable String client,
        @Nullable String terminal,
        @Nullable String address) {

    /** Somebody has ended a lock. */
    static final String RELEASED = "RELEASED";

    /** Where the terminal check writes down the certificate's fingerprint. */
    static final String TERMINAL = "terminal";

    /** How many one reading returns. */
    static final int PAGE = 500;

    private static final Pattern RELEASE = Pattern.compile("attack-detection/brute-force/users/?([0-9a-fA-F-]{36})?");

    /** Renewals of tokens say nothing that the login has not said. */
    private static final Set<EventType> TOLD = Set.of(
            EventType.LOGIN,
            EventType.LOGIN_ERROR,
            EventType.LOGOUT,
            EventType.UPDATE_CREDENTIAL,
            EventType.UPDATE_CREDENTIAL_ERROR,
            EventType.USER_DISABLED_BY_PERMANENT_LOCKOUT,
            EventType.USER_DISABLED_BY_TEMPORARY_LOCKOUT);

    /** The oldest first. */
    static List<Happened> since(KeycloakSession session, long from, int skip) {
        return session.getProvider(EventStoreProvider.class)
                .createQuery()
                .realm(session.getContext().getRealm().getId())
                .type(TOLD.toArray(EventType[]::new))
                .fromDate(from)
                .orderByAscTime()
                .firstResult(skip)
                .maxResults(PAGE)
                .getResultStream()
                .map(Happened::of)
                .toList();
    }

    /** Locks that somebody has ended, likewise: Keycloak keeps them apart from logins. */
    static List<Happened> releasesSince(KeycloakSession session, long from, int skip) {
        return session.getProvider(EventStoreProvider.class)
                .createAdminQuery()
                .realm(session.getContext().getRealm().getId())
                .operation(OperationType.DELETE)
                .resourcePath("attack-detection/*")
                .fromTime(from)
                .orderByAscTime()
                .firstResult(skip)
                .maxResults(PAGE)
                .getResultStream()
                .flatMap(Happened::release)
                .toList();
    }

    private static Happened of(Event event) {
        Map<String, String> details = event.getDetails() == null ? Map.of() : event.getDetails();
        return new Happened(
                event.getId(),
                event.getTime(),
                event.getType().name(),
                event.getError(),
                event.getUserId(),
                details.get("username"),
                event.getClientId(),
                details.get(TERMINAL),
                event.getIpAddress());
    }

    /** What else lies below that path, and a release that failed, releases nobody. */
    private static Stream<Happened> release(AdminEvent event) {
        Matcher path = RELEASE.matcher(Objects.requireNonNullElse(event.getResourcePath(), ""));
        return path.matches() && event.getError() == null
                ? Stream.of(new Happened(
                        event.getId(), event.getTime(), RELEASED, null, path.group(1), null, null, null, null))
                : Stream.empty();
    }
}
