package dsg.operations;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a gateway is put together from. All of it knows the state below the gateway's home, and goes with it. */
record Parts(
        Installation here,
        Certificates certificates,
        Web web,
        Postgres postgres,
        Migrations migrations,
        Clamd clamd,
        Vault vault,
        Portal portal,
        TerminalAgents agents,
        Map<ServerName, Server> servers) {

    /** @param changed keys of {@code portal.properties} that are wanted otherwise */
    static Parts of(Installation here, Map<String, String> changed) {
        Certificates certificates = new Certificates(here, Clock.systemUTC());
        Web web = new Web(here, certificates);
        Postgres postgres = new Postgres(here, certificates);
        Migrations migrations = new Migrations(here, postgres);
        Clamd clamd = new Clamd(here);
        Vault vault = new Vault(here, ServiceUser.of("dsg-portal"));
        PortalSettings settings = new PortalSettings(here, postgres, clamd, certificates, vault, changed);
        Portal portal = new Portal(here, settings, migrations, web);
        Keycloak keycloak = new Keycloak(here, postgres, certificates, web);
        TerminalAgents agents = new TerminalAgents(here, certificates, keycloak, portal, web);
        Map<ServerName, Server> servers = Stream.of(postgres, clamd, keycloak, portal)
                .collect(Collectors.toMap(
                        Server::name, server -> server, (one, other) -> one, () -> new EnumMap<>(ServerName.class)));
        return new Parts(here, certificates, web, postgres, migrations, clamd, vault, portal, agents, servers);
    }

    /** Another portal on the same database, store and keys. */
    SecondPortal secondPortal(int portBase) {
        Ports ports = new Ports(portBase, here.ports().variables());
        Installation beside = Installation.of(here.home().root(), ports);
        Map<String, String> shared = Map.of(
                "dsg.keycloak.url", here.keycloakUrl(),
                "dsg.store.path", portal.store().toString(),
                "dsg.portal.url", here.portalUrl());
        PortalSettings settings = new PortalSettings(beside, postgres, clamd, certificates, vault, shared);
        return new SecondPortal(new Portal(beside, settings, migrations, web, "portal-2"), ports);
    }
}
