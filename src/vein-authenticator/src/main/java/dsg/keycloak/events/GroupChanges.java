package dsg.keycloak.events;

import java.util.stream.Stream;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * Changes of groups and roles. Keycloak's administration events name only the group; these come from the model itself, while the
 * members can still be asked, whichever way the change was made.
 */
record GroupChanges(String listenerId) {

    void on(ProviderEvent event) {
        switch (event) {
            case GroupModel.GroupMemberJoinEvent joined ->
                changed(joined.getKeycloakSession(), joined.getRealm(), Stream.of(joined.getUser()));
            case GroupModel.GroupMemberLeaveEvent left ->
                changed(left.getKeycloakSession(), left.getRealm(), Stream.of(left.getUser()));
            case RoleModel.RoleGrantedEvent granted ->
                changed(granted.getKeycloakSession(), granted.getRealm(), Stream.of(granted.getUser()));
            case RoleModel.RoleRevokedEvent revoked ->
                changed(revoked.getKeycloakSession(), revoked.getRealm(), Stream.of(revoked.getUser()));
            case GroupModel.GroupEvent group ->
                changed(
                        group.getKeycloakSession(),
                        group.getRealm(),
                        members(group.getKeycloakSession(), group.getRealm(), group.getGroup()));
            default -> {}
        }
    }

    private void changed(KeycloakSession session, RealmModel realm, Stream<UserModel> users) {
        if (realm.getEventsListenersStream().noneMatch(listenerId::equals)) {
            return;
        }
        AccountEventListener listener =
                (AccountEventListener) session.getProvider(EventListenerProvider.class, listenerId);
        users.map(UserModel::getId).distinct().toList().forEach(listener::changed);
    }

    /** Of the group and of all groups below it, at any depth. */
    static Stream<UserModel> members(KeycloakSession session, RealmModel realm, GroupModel group) {
        return Stream.concat(
                session.users().getGroupMembersStream(realm, group),
                group.getSubGroupsStream().flatMap(child -> members(session, realm, child)));
    }
}
