package dsg.keycloak.events;

import dsg.keycloak.portal.Portal;
import dsg.keycloak.portal.PortalSettings;
import dsg.protocol.AccountEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

public final class AccountEventListenerFactory implements EventListenerProviderFactory {

    static final String ID = "dsg-account-events";

    private @Nullable Portal portal;

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new AccountEventListener(session, this::push);
    }

    private void push(List<AccountEvent> events) {
        if (portal != null) {
            portal.push(events);
        }
    }

    @Override
    public void init(Config.Scope config) {}

    /** Not in {@code init}: that also runs while the server is built, where no settings exist yet. */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        portal = new Portal(PortalSettings.read());
        factory.register(new GroupChanges(ID)::on);
    }

    @Override
    public void close() {
        if (portal != null) {
            portal.close();
        }
    }
}
