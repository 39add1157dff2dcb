package dsg.keycloak.events;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Adds the outbox to Keycloak's persistence unit and to what Keycloak's Liquibase creates. */
public final class OutboxEntityProviderFactory implements JpaEntityProviderFactory, JpaEntityProvider {

    @Override
    public String getId() {
        return "dsg-outbox";
    }

    @Override
    public String getFactoryId() {
        return getId();
    }

    @Override
    public List<Class<?>> getEntities() {
        return List.of(OutboxRow.class);
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/dsg-outbox-changelog.xml";
    }

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
