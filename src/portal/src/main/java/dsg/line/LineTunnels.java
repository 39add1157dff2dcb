package dsg.line;

import dsg.edge.state.DesiredState;
import dsg.edge.state.Network;
import dsg.edge.state.Tunnel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tunnels: which there shall be, for both ends; and how they are, as routers tell. */
@ApplicationScoped
class LineTunnels implements NetworkPart {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    /** Of each site that has a line today its router in use, and nobody else. */
    @Override
    public DesiredState add(DesiredState state, List<SitePage> sites) {
        return state.linked(sites.stream().flatMap(LineTunnels::tunnel).toList());
    }

    private static Stream<Tunnel> tunnel(SitePage page) {
        LineRow line = page.current();
        Network network = page.network();
        return line == null || network == null
                ? Stream.of()
                : page.routers().stream()
                        .filter(each -> each.endedAt() == null)
                        .map(each -> new Tunnel(
                                each.name(), page.site().id().toString(), line.kind() == LineKind.MOBILE, network));
    }

    /** The ends at the gateway tell the same, of all routers; a router speaks for itself. */
    void hear(@Observes EdgeTold told) {
        Instant now = clock.instant();
        told.standing().stream()
                .filter(each -> each.kind().equals("LINE"))
                .filter(each -> each.facts().getOrDefault("connection", "").startsWith(told.edge() + "-"))
                .forEach(each -> {
                    LineTunnel known = entities.find(LineTunnel.class, told.edge());
                    if (known == null) {
                        entities.persist(new LineTunnel(told.edge(), each, now));
                    } else {
                        known.hear(each, now);
                    }
                });
    }

    Map<String, TunnelRow> byRouter() {
        Instant now = clock.instant();
        return entities.createQuery("select t from LineTunnel t", LineTunnel.class)
                .getResultStream()
                .collect(Collectors.toMap(LineTunnel::router, each -> each.row(now)));
    }
}
