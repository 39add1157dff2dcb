package dsg.line;

import dsg.company.SiteDirectory;
import dsg.company.SiteRow;
import dsg.edge.state.Network;
import dsg.platform.access.TerminalId;
import dsg.platform.calendar.Clocks;
import dsg.protocol.TerminalStatus;
import dsg.terminal.RegisteredTerminal;
import dsg.terminal.TerminalDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is connected how, for this service and those above it; no use case of its own, so it decides nothing. */
@ApplicationScoped
public class LineDirectory {

    @PersistenceContext
    EntityManager entities;

    @Inject
    SiteDirectory sites;

    @Inject
    TerminalDirectory terminals;

    @Inject
    LineTunnels lineTunnels;

    @Inject
    @Any
    Instance<CutOff> cutOffs;

    @Inject
    Clock clock;

    /** All sites, those without addresses too. */
    public List<SitePage> all() {
        Map<UUID, Network> networks = entities.createQuery("select n from SiteNetwork n", SiteNetwork.class)
                .getResultStream()
                .collect(Collectors.toMap(SiteNetwork::site, SiteNetwork::network));
        Map<UUID, List<LineRow>> lines = lines();
        Map<UUID, List<RouterRow>> routers = routers().stream().collect(Collectors.groupingBy(RouterRow::site));
        Map<String, TunnelRow> tunnels = lineTunnels.byRouter();
        List<RegisteredTerminal> registered = terminals.all();
        List<PlaceRow> places = places(registered);
        Set<UUID> placed = places.stream().map(each -> each.terminal().value()).collect(Collectors.toSet());
        return sites.all().stream()
                .map(site -> new SitePage(
                        site,
                        networks.get(site.id()),
                        lines.getOrDefault(site.id(), List.of()),
                        routers.getOrDefault(site.id(), List.of()),
                        tunnel(tunnels, routers.getOrDefault(site.id(), List.of())),
                        places.stream()
                                .filter(each -> each.site().equals(site.id()))
                                .toList(),
                        registered.stream()
                                .filter(each -> isUnplaced(each, site, placed))
                                .toList()))
                .toList();
    }

    /** Which site the terminal is used at, if it is placed. */
    public Optional<UUID> placeOf(TerminalId terminal) {
        return Optional.ofNullable(entities.find(TerminalPlace.class, terminal.value()))
                .map(TerminalPlace::site);
    }

    /** What terminals are called, revoked ones too. */
    public Map<UUID, String> terminalNames() {
        return terminals.all().stream()
                .collect(Collectors.toMap(each -> each.id().value(), RegisteredTerminal::name));
    }

    /** Terminals that are isolated by another service's decision, which this one cannot undo. */
    Set<UUID> cutOff() {
        return cutOffs.stream().flatMap(each -> each.terminals().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Routers in use and those that are not, by name. */
    public List<RouterRow> routers() {
        return entities.createQuery("select r from SiteRouter r order by r.name", SiteRouter.class)
                .getResultStream()
                .map(SiteRouter::row)
                .toList();
    }

    /** The name of the site where the terminal is used, if it is placed. */
    public Optional<String> siteOf(TerminalId terminal) {
        return Optional.ofNullable(entities.find(TerminalPlace.class, terminal.value()))
                .map(TerminalPlace::site)
                .flatMap(sites::nameOf);
    }

    private static @Nullable TunnelRow tunnel(Map<String, TunnelRow> tunnels, List<RouterRow> routers) {
        return routers.stream()
                .filter(each -> each.endedAt() == null)
                .map(each -> tunnels.get(each.name()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isUnplaced(RegisteredTerminal terminal, SiteRow site, Set<UUID> placed) {
        return terminal.organisation().equals(site.organisation())
                && terminal.status() == TerminalStatus.REGISTERED
                && !placed.contains(terminal.id().value());
    }

    private Map<UUID, List<LineRow>> lines() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.JAPAN);
        return entities.createQuery("select l from SiteLine l order by l.fromDay desc", SiteLine.class)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        SiteLine::site, Collectors.mapping(each -> each.row(today), Collectors.toList())));
    }

    private List<PlaceRow> places(List<RegisteredTerminal> registered) {
        Map<UUID, RegisteredTerminal> byId =
                registered.stream().collect(Collectors.toMap(each -> each.id().value(), Function.identity()));
        Set<UUID> cut = cutOff();
        return entities.createQuery("select p from TerminalPlace p order by p.address", TerminalPlace.class)
                .getResultStream()
                .flatMap(place -> Stream.ofNullable(byId.get(place.terminal()))
                        .map(each -> place.row(
                                each.name(), each.status() == TerminalStatus.REVOKED, cut.contains(place.terminal()))))
                .toList();
    }
}
