package dsg.keycloak.events;

import dsg.keycloak.portal.Authority;
import dsg.keycloak.portal.PortalSettings;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

public final class AccountEventsResourceFactory implements RealmResourceProviderFactory {

    private final StandingLog log = new StandingLog();
    private @Nullable Authority servers;

    @Override
    public String getId() {
        return "dsg-account-events";
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        if (servers == null) {
            throw new IllegalStateException("Used before postInit");
        }
        return new Provider(new AccountEventsResource(session, servers, Clock.systemUTC(), log));
    }

    private record Provider(Object resource) implements RealmResourceProvider {

        @Override
        public Object getResource() {
            return resource;
        }

        @Override
        public void close() {}
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        servers = Authority.read(PortalSettings.read().serversAuthority());
    }

    @Override
    public void close() {}
}
