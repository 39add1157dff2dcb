package dsg.firewall;

import dsg.edge.state.DesiredState;
import dsg.edge.state.Enforcement;
import dsg.edge.state.Naming;
import dsg.edge.state.Network;
import dsg.edge.state.Policy;
import dsg.edge.state.Site;
import dsg.edge.state.Standing;
import dsg.edge.state.Terminal;
import dsg.edge.state.Timing;
import dsg.line.LineDirectory;
import dsg.line.NetworkPart;
import dsg.line.PlaceRow;
import dsg.line.SitePage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes states of the register, the same for edges, previews and questions. */
@ApplicationScoped
@Transactional
class NetworkStates {

    /** The name of the gateway's own edge; all others are routers. */
    static final String GATEWAY = "gateway";

    @PersistenceContext
    EntityManager entities;

    @Inject
    LineDirectory lines;

    @Inject
    @Any
    Instance<NetworkPart> parts;

    @Inject
    Clock clock;

    /**
     * What this edge has to bring about; a router that is not in use gets nothing but a closed door.
     *
     * @param version to make it out under
     */
    DesiredState of(String edge, long version) {
        List<SitePage> sites = lines.all().stream()
                .filter(site -> site.network() != null && site.current() != null)
                .filter(site -> edge.equals(GATEWAY)
                        || site.routers().stream().anyMatch(each -> each.name().equals(edge) && each.endedAt() == null))
                .toList();
        return made(edge, version, sites, approved());
    }

    /** What the router of this site would be told, were this policy in force as well. */
    DesiredState with(SitePage site, List<Policy> more) {
        return made(
                "preview",
                1,
                site.network() == null ? List.of() : List.of(site),
                Stream.concat(approved().stream(), more.stream()).toList());
    }

    private DesiredState made(String edge, long version, List<SitePage> sites, List<Policy> policies) {
        List<String> known =
                sites.stream().map(each -> each.site().id().toString()).toList();
        List<NetworkService> services = entities.createQuery(
                        "select s from NetworkService s order by s.name", NetworkService.class)
                .getResultList();
        DesiredState state = new DesiredState(
                edge,
                version,
                clock.instant(),
                Enforcement.ENFORCED,
                Instant.EPOCH,
                services.stream()
                        .filter(NetworkService::isChannel)
                        .map(each -> each.id().toString())
                        .findFirst()
                        .orElse(""),
                sites.stream().flatMap(NetworkStates::site).toList(),
                sites.stream()
                        .flatMap(each -> each.terminals().stream())
                        .map(NetworkStates::terminal)
                        .toList(),
                services.stream().map(NetworkService::edge).toList(),
                policies.stream().filter(each -> known.contains(each.site())).toList(),
                List.of(),
                Naming.NONE,
                Timing.NONE);
        for (NetworkPart each : parts) {
            state = each.add(state, sites);
        }
        Optional<Instant> until = reportOnlyUntil();
        return until.isPresent() ? state.reporting(until.get()) : state;
    }

    /** Until when what no policy allows is only noted; empty: it is refused. */
    private Optional<Instant> reportOnlyUntil() {
        return entities.createQuery(
                        "select max(r.untilAt) from ReportOnly r where r.state = :approved and r.untilAt > :now",
                        Instant.class)
                .setParameter("approved", PolicyState.APPROVED)
                .setParameter("now", clock.instant())
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    private List<Policy> approved() {
        Instant now = clock.instant();
        return entities.createQuery(
                        "select p from FirewallPolicy p where p.state = :approved and p.untilAt > :now"
                                + " order by p.proposedAt, p.id",
                        FirewallPolicy.class)
                .setParameter("approved", PolicyState.APPROVED)
                .setParameter("now", now)
                .getResultStream()
                .map(FirewallPolicy::edge)
                .toList();
    }

    private static Stream<Site> site(SitePage page) {
        Network network = page.network();
        return network == null
                ? Stream.of()
                : Stream.of(new Site(page.site().id().toString(), page.site().name(), network));
    }

    private static Terminal terminal(PlaceRow place) {
        Standing standing = place.isolated() ? Standing.ISOLATED : Standing.ADMITTED;
        return new Terminal(
                place.terminal().toString(),
                place.site().toString(),
                place.mac(),
                place.address(),
                place.revoked() ? Standing.REVOKED : standing);
    }
}
