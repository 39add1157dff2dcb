package dsg.edge.state;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that one edge has to bring about. It contradicts itself nowhere: one that does cannot be made.
 *
 * @param edge whom it is for
 * @param version goes up with every change; an edge never goes back
 * @param issued when the portal made it
 * @param reportUntil when what no policy allows is refused again, where it is only noted; the kernel keeps it by itself
 * @param isolation the service that isolated terminals still reach; empty: none
 * @param tunnels which routers are let in, and for which addresses; at a router its own alone
 * @param naming what names there are; only the gateway is told
 * @param timing whose time is taken, and how far a clock may be off
 */
public record DesiredState(
        String edge,
        long version,
        Instant issued,
        Enforcement enforcement,
        Instant reportUntil,
        String isolation,
        List<Site> sites,
        List<Terminal> terminals,
        List<Service> services,
        List<Policy> policies,
        List<Tunnel> tunnels,
        Naming naming,
        Timing timing) {

    public DesiredState {
        tunnels = List.copyOf(tunnels);
        byId(tunnels, Tunnel::router, "tunnel");
        sites = List.copyOf(sites);
        terminals = List.copyOf(terminals);
        services = List.copyOf(services);
        policies = List.copyOf(policies);
        demandSites(sites);
        demandTerminals(byId(sites, Site::id, "site"), terminals);
        demandPolicies(sites, terminals, services, policies);
        if (!isolation.isEmpty()
                && services.stream().noneMatch(each -> each.id().equals(isolation))) {
            throw new Broken("service.unknown", isolation);
        }
    }

    /** One that speaks of terminals and policies only. */
    public DesiredState(
            String edge,
            long version,
            Instant issued,
            Enforcement enforcement,
            String isolation,
            List<Site> sites,
            List<Terminal> terminals,
            List<Service> services,
            List<Policy> policies) {
        this(
                edge,
                version,
                issued,
                enforcement,
                issued.plus(Duration.ofDays(1)),
                isolation,
                sites,
                terminals,
                services,
                policies,
                List.of(),
                Naming.NONE,
                Timing.NONE);
    }

    /** The same content under another number. */
    public DesiredState numbered(long number, Instant at) {
        return new DesiredState(
                edge,
                number,
                at,
                enforcement,
                reportUntil,
                isolation,
                sites,
                terminals,
                services,
                policies,
                tunnels,
                naming,
                timing);
    }

    /** The same with these names. */
    public DesiredState named(Naming names) {
        return new DesiredState(
                edge,
                version,
                issued,
                enforcement,
                reportUntil,
                isolation,
                sites,
                terminals,
                services,
                policies,
                tunnels,
                names,
                timing);
    }

    /** The same with this time. */
    public DesiredState timed(Timing time) {
        return new DesiredState(
                edge,
                version,
                issued,
                enforcement,
                reportUntil,
                isolation,
                sites,
                terminals,
                services,
                policies,
                tunnels,
                naming,
                time);
    }

    /** The same, noting until then what no policy allows instead of refusing it. */
    public DesiredState reporting(Instant until) {
        return new DesiredState(
                edge,
                version,
                issued,
                Enforcement.REPORT_ONLY,
                until,
                isolation,
                sites,
                terminals,
                services,
                policies,
                tunnels,
                naming,
                timing);
    }

    /** The same with these tunnels. */
    public DesiredState linked(List<Tunnel> lines) {
        return new DesiredState(
                edge,
                version,
                issued,
                enforcement,
                reportUntil,
                isolation,
                sites,
                terminals,
                services,
                policies,
                lines,
                naming,
                timing);
    }

    /** What an edge holds that has never heard from the portal: nobody is admitted, nothing passes. */
    public static DesiredState closed(String edge) {
        return new DesiredState(
                edge, 0, Instant.EPOCH, Enforcement.ENFORCED, "", List.of(), List.of(), List.of(), List.of());
    }

    public Optional<Service> isolationService() {
        return services.stream().filter(each -> each.id().equals(isolation)).findFirst();
    }

    public Service service(String id) {
        return services.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public Site site(String id) {
        return sites.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private static void demandSites(List<Site> sites) {
        for (int i = 0; i < sites.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (sites.get(i).network().overlaps(sites.get(j).network())) {
                    throw new Broken("site.overlap", sites.get(i).id());
                }
            }
        }
    }

    private static void demandTerminals(Map<String, Site> sites, List<Terminal> terminals) {
        byId(terminals, Terminal::id, "terminal");
        Set<Address> taken = new HashSet<>();
        Set<String> cards = new HashSet<>();
        for (Terminal each : terminals) {
            Site site = sites.get(each.site());
            if (site == null || !site.network().contains(each.address())) {
                throw new Broken("terminal.place", each.id());
            }
            // the address of a revoked terminal may belong to its successor
            if (each.standing() != Standing.REVOKED && !(taken.add(each.address()) && cards.add(each.mac()))) {
                throw new Broken("terminal.twice", each.id());
            }
        }
    }

    private static void demandPolicies(
            List<Site> sites, List<Terminal> terminals, List<Service> services, List<Policy> policies) {
        Set<String> known = byId(services, Service::id, "service").keySet();
        Map<String, Terminal> people = byId(terminals, Terminal::id, "terminal");
        Set<String> places = byId(sites, Site::id, "site").keySet();
        byId(policies, Policy::id, "policy");
        for (Policy each : policies) {
            boolean sound = known.contains(each.service())
                    && places.contains(each.site())
                    && each.terminals().stream()
                            .allMatch(id -> people.containsKey(id)
                                    && people.get(id).site().equals(each.site()));
            if (!sound) {
                throw new Broken("policy.unknown", each.id());
            }
        }
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id, String what) {
        return all.stream().collect(Collectors.toMap(id, Function.identity(), (one, other) -> {
            throw new Broken(what + ".twice", id.apply(one));
        }));
    }
}
