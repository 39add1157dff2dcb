package dsg.operations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        Backups backups,
        LogShipping shipping,
        GatewayEdge edge,
        Map<ServerName, Server> servers) {

    /** How far the ports of two nodes are from those that everybody knows. */
    private static final int FIRST = 20;

    private static final int SECOND = 40;

    /** @param changed keys of {@code portal.properties} that are wanted otherwise */
    static Parts of(Installation here, Map<String, String> changed) {
        Guests guests = Guests.of(here);
        Certificates certificates = new Certificates(here, Clock.systemUTC());
        Web web = new Web(here, certificates);
        Installation node = guests.areTwo() ? here.node(FIRST) : here;
        Postgres first = new Postgres(
                here, certificates, "postgres", guests.areTwo() ? node.ports().postgres() : 0);
        Postgres second = guests.areTwo()
                ? new Postgres(node, certificates, "postgres-2", here.ports().postgres())
                : first;
        boolean swapped = guests.areTwo() && guests.leader().equals("postgres-2");
        Postgres postgres = swapped ? second : first;
        Migrations migrations = new Migrations(here, postgres);
        Clamd clamd = new Clamd(here);
        Vault vault = new Vault(here, ServiceUser.of("dsg-portal"));
        PortalSettings settings = new PortalSettings(node, postgres, clamd, certificates, vault, changed);
        Portal portal = new Portal(node, settings, migrations, web);
        Keycloak keycloak = new Keycloak(node, postgres, certificates, web);
        TerminalAgents agents = new TerminalAgents(here, certificates, keycloak, portal, web);
        Backups backups = new Backups(here, postgres, portal, certificates, web, Clock.systemUTC());
        LogShipping shipping = new LogShipping(here, certificates);
        GatewayEdge edge = new GatewayEdge(here, certificates, postgres);
        List<Server> servers = new ArrayList<>(List.of(postgres, clamd, keycloak, portal));
        Parts parts = new Parts(
                here,
                certificates,
                web,
                postgres,
                migrations,
                clamd,
                vault,
                portal,
                agents,
                backups,
                shipping,
                edge,
                new EnumMap<>(ServerName.class));
        if (guests.areTwo()) {
            Installation other = here.node(SECOND);
            servers.add(new Standby(swapped ? first : second, postgres, certificates));
            servers.add(new Balancer(here, node, other));
            servers.add(new Keycloak(other, postgres, certificates, web, ServerName.KEYCLOAK_2));
            servers.add(parts.portal(other, changed, ServerName.PORTAL_2));
        }
        servers.forEach(server -> parts.servers().put(server.name(), server));
        return parts;
    }

    /** A portal beside the first: the same files, heads of the audit log and settings, and another's ports. */
    private Portal portal(Installation other, Map<String, String> changed, ServerName name) {
        Map<String, String> shared = new HashMap<>(changed);
        shared.put("dsg.store.path", portal.store().toString());
        shared.put("dsg.audit.heads", portal.settings().getProperty("dsg.audit.heads"));
        shared.put("dsg.audit.archive", portal.settings().getProperty("dsg.audit.archive"));
        return new Portal(
                other, new PortalSettings(other, postgres, clamd, certificates, vault, shared), migrations, web, name);
    }

    /** Another portal on the same database, store and keys. */
    SecondPortal secondPortal(int portBase) {
        Ports ports = new Ports(portBase, here.ports().variables());
        Installation beside = Installation.of(here.home().root(), ports);
        Map<String, String> shared = Map.of(
                "dsg.keycloak.url", here.keycloakUrl(),
                "dsg.portal.url", here.portalUrl());
        return new SecondPortal(portal(beside, shared, ServerName.PORTAL_2), ports);
    }
}
