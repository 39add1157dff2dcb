package dsg.keycloak.events;

import dsg.protocol.AccountEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Collects the accounts that one Keycloak transaction changes. Keycloak calls listeners before its commit, so that a row written
 * here commits or vanishes with the change itself; what was sent is not looked at, the portal asks for the account's new state.
 */
final class AccountEventListener implements EventListenerProvider {

    /** Anything below a user: the account, its groups, roles, credentials, and actions such as ending all of its sessions. */
    private static final Pattern OF_USER = Pattern.compile("users/([0-9a-fA-F-]{36})(/.*)?");

    private static final Pattern ROLES_OF_GROUP = Pattern.compile("groups/([^/]+)/role-mappings/.*");

    /** One login ended by its own number. */
    private static final Pattern OF_LOGIN = Pattern.compile("sessions/([^/]+)");

    /** All logins ended, all tokens of the past refused: these name no user. */
    private static final Pattern OF_ANYBODY = Pattern.compile("logout-all|push-revocation");

    private static final Set<EventType> ENDING =
            Set.of(EventType.LOGOUT, EventType.USER_DISABLED_BY_PERMANENT_LOCKOUT, EventType.DELETE_ACCOUNT);

    private final KeycloakSession session;
    private final Consumer<List<AccountEvent>> push;
    private final Map<String, AccountEvent> changed = new LinkedHashMap<>();

    AccountEventListener(KeycloakSession session, Consumer<List<AccountEvent>> push) {
        this.session = session;
        this.push = push;
    }

    @Override
    public void onEvent(Event event) {
        if (ENDING.contains(event.getType()) && event.getUserId() != null) {
            changed(event.getUserId());
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        if (event.getError() != null || event.getResourcePath() == null) {
            return;
        }
        whomOf(event.getResourcePath()).ifPresent(this::changed);
        Matcher login = OF_LOGIN.matcher(event.getResourcePath());
        if (login.matches()) {
            changed(Logins.holder(session, login.group(1)).orElse(AccountEvent.EVERYBODY));
        }
        Matcher group = ROLES_OF_GROUP.matcher(event.getResourcePath());
        if (group.matches()) {
            RealmModel realm = session.realms().getRealm(event.getRealmId());
            GroupChanges.members(session, realm, session.groups().getGroupById(realm, group.group(1)))
                    .forEach(member -> changed(member.getId()));
        }
    }

    /** Whose account an administration call at this path touches, or {@link AccountEvent#EVERYBODY}'s. */
    static Optional<String> whomOf(String path) {
        if (OF_ANYBODY.matcher(path).matches()) {
            return Optional.of(AccountEvent.EVERYBODY);
        }
        Matcher user = OF_USER.matcher(path);
        return user.matches() ? Optional.of(user.group(1)) : Optional.empty();
    }

    void changed(String userId) {
        if (changed.isEmpty()) {
            session.getTransactionManager().enlistAfterCompletion(new Push());
        }
        changed.computeIfAbsent(userId, Outbox.of(session)::add);
    }

    @Override
    public void close() {}

    private final class Push extends AbstractKeycloakTransaction {

        @Override
        protected void commitImpl() {
            push.accept(List.copyOf(changed.values()));
        }

        @Override
        protected void rollbackImpl() {
            changed.clear();
        }
    }
}
