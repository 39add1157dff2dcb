package dsg.firewall;

import dsg.application.ApplicationDesk;
import dsg.edge.state.Policy;
import dsg.edge.state.Service;
import dsg.line.EdgeSightings;
import dsg.line.LineDirectory;
import dsg.line.PlaceRow;
import dsg.line.SitePage;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.TerminalId;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Use cases around policies: proposed by the provider, approved by the security office, asked by both. */
@Stateless
public class Policies {

    private static final int SHOWN_SIGHTINGS = 50;

    @PersistenceContext
    EntityManager entities;

    @Inject
    NetworkStates states;

    @Inject
    LineDirectory lines;

    @Inject
    EdgeSightings sightings;

    @Inject
    ApplicationDesk applications;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Everything on the firewall's page. */
    @UseCase(FirewallService.VIEW_POLICIES)
    public FirewallPage page() {
        List<SitePage> sites = lines.all();
        Map<UUID, String> names = names(sites);
        Instant now = clock.instant();
        return new FirewallPage(
                entities.createQuery("select p from FirewallPolicy p order by p.proposedAt desc", FirewallPolicy.class)
                        .getResultStream()
                        .map(each -> each.row(names, now))
                        .toList(),
                services(),
                sites.stream().filter(each -> each.network() != null).toList(),
                entities.createQuery("select e from EdgeState e order by e.edge", EdgeState.class)
                        .getResultStream()
                        .map(EdgeState::row)
                        .toList(),
                sightings.newest(SHOWN_SIGHTINGS));
    }

    /** Registers something that policies can be about. */
    @UseCase(FirewallService.REGISTER_NETWORK_SERVICE)
    public UUID register(ServiceForm wanted) {
        NetworkService service = new NetworkService(wanted);
        audit.about("network-service", service.id());
        entities.persist(service);
        try {
            entities.flush();
        } catch (PersistenceException taken) {
            throw Refused.conflict("firewall.service.taken");
        }
        audit.detail(service.row().name() + " " + service.row().address());
        return service.id();
    }

    /** Proposes a policy; it lets nothing pass until somebody else has approved it. */
    @UseCase(FirewallService.PROPOSE_POLICY)
    public UUID propose(PolicyForm wanted) {
        SitePage site = site(wanted.site());
        boolean sound = entities.find(NetworkService.class, wanted.service()) != null
                && (wanted.terminal() == null
                        || site.terminals().stream()
                                .anyMatch(each -> each.terminal().value().equals(wanted.terminal())));
        if (!sound) {
            throw new RuleBroken("firewall.policy.unknown");
        }
        FirewallPolicy policy = new FirewallPolicy(wanted, current.get().account(), clock.instant());
        audit.about("firewall-policy", policy.id());
        entities.persist(policy);
        entities.flush();
        applications.submit(PolicyApplications.KIND, policy.id(), null);
        audit.detail(policy.because());
        return policy.id();
    }

    /** Ends a policy before its time: the routers stop what it let pass, open connections included. */
    @UseCase(FirewallService.END_POLICY)
    public void end(UUID id) {
        audit.about("firewall-policy", id);
        policy(id).end();
    }

    /** A policy, and what would change with it for each terminal, by the rules that routers are given. */
    @UseCase(FirewallService.VIEW_POLICIES)
    public PolicyPage preview(UUID id) {
        audit.about("firewall-policy", id);
        FirewallPolicy policy = policy(id);
        List<SitePage> sites = lines.all();
        SitePage site = site(policy.site());
        NetworkService service = entities.getReference(NetworkService.class, policy.service());
        Instant now = clock.instant();
        List<Policy> more = policy.row(Map.of(), now).inForce() ? List.of() : List.of(policy.edge());
        return new PolicyPage(
                policy.row(names(sites), now),
                service.row().address(),
                site.terminals().stream()
                        .filter(each -> policy.terminal()
                                .map(each.terminal().value()::equals)
                                .orElse(true))
                        .map(each -> new PolicyPage.Effect(
                                each.name(),
                                Asking.ask(states.with(site, List.of()), each, service.edge(), now),
                                Asking.ask(states.with(site, more), each, service.edge(), now)))
                        .toList());
    }

    /** Whether this terminal's packets to this service would pass its router now, and by which rule. */
    @UseCase(FirewallService.VIEW_POLICIES)
    public Verdict ask(TerminalId terminal, UUID service) {
        audit.about("terminal", terminal.value());
        for (SitePage site : lines.all()) {
            Optional<PlaceRow> place = site.terminals().stream()
                    .filter(each -> each.terminal().equals(terminal))
                    .findFirst();
            if (place.isPresent()) {
                return Asking.ask(states.with(site, List.of()), place.get(), edge(service), clock.instant());
            }
        }
        throw Refused.notFound("firewall.policy.unknown");
    }

    private Service edge(UUID service) {
        return Optional.ofNullable(entities.find(NetworkService.class, service))
                .orElseThrow(() -> Refused.notFound("firewall.policy.unknown"))
                .edge();
    }

    private FirewallPolicy policy(UUID id) {
        return Optional.ofNullable(entities.find(FirewallPolicy.class, id))
                .orElseThrow(() -> Refused.notFound("firewall.policy.unknown"));
    }

    private SitePage site(UUID id) {
        return lines.all().stream()
                .filter(each -> each.site().id().equals(id) && each.network() != null)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("firewall.policy.unknown"));
    }

    private List<ServiceRow> services() {
        return entities.createQuery("select s from NetworkService s order by s.name", NetworkService.class)
                .getResultStream()
                .map(NetworkService::row)
                .toList();
    }

    private Map<UUID, String> names(List<SitePage> sites) {
        Map<UUID, String> names = new HashMap<>();
        sites.forEach(site -> {
            names.put(
                    site.site().id(),
                    site.site().organisationName() + " " + site.site().name());
            site.terminals().forEach(each -> names.put(each.terminal().value(), each.name()));
        });
        services().forEach(each -> names.put(each.id(), each.name()));
        return names;
    }
}
