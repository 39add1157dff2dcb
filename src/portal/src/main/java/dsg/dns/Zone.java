package dsg.dns;

import dsg.edge.state.DesiredState;
import dsg.edge.state.Name;
import dsg.edge.state.Naming;
import dsg.line.LineDirectory;
import dsg.line.NetworkPart;
import dsg.line.PlaceRow;
import dsg.line.SitePage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The zone, made of both registers; only the gateway is told. */
@ApplicationScoped
class Zone implements NetworkPart {

    private static final String GATEWAY = "gateway";

    /** The one that the zone itself needs. */
    private static final String SERVER = "ns";

    private static final int LONGEST_LABEL = 63;

    @PersistenceContext
    EntityManager entities;

    @Inject
    LineDirectory lines;

    @Inject
    @ConfigProperty(name = "dsg.dns.zone", defaultValue = "dsg.internal")
    String zone;

    @Override
    public DesiredState add(DesiredState state, List<SitePage> sites) {
        return state.edge().equals(GATEWAY) ? state.named(naming(sites)) : state;
    }

    String zone() {
        return zone;
    }

    private Naming naming(List<SitePage> sites) {
        List<Name> names =
                new ArrayList<>(registered().stream().map(DnsName::edge).toList());
        names.addAll(terminals(sites));
        return new Naming(zone, names, blocked());
    }

    List<DnsName> registered() {
        return entities.createQuery("select n from DnsName n where n.removedAt is null order by n.host", DnsName.class)
                .getResultList();
    }

    /** Terminals that are not revoked, by what the register calls them; one whose name is taken gets another. */
    List<Name> terminals(List<SitePage> sites) {
        Map<String, Name> names = new LinkedHashMap<>();
        TreeSet<String> taken = new TreeSet<>(List.of(SERVER));
        registered().forEach(each -> taken.add(each.edge().host()));
        sites.stream()
                .flatMap(site -> site.terminals().stream())
                .filter(each -> !each.revoked())
                .forEach(each -> {
                    String label = label(each);
                    String free = taken.contains(label) ? "t-" + each.terminal().value() : label;
                    taken.add(free);
                    names.put(free, new Name(free, each.address(), ""));
                });
        return List.copyOf(names.values());
    }

    List<SitePage> sites() {
        return lines.all().stream()
                .filter(each -> each.network() != null && each.current() != null)
                .toList();
    }

    /** The newest decision about each name counts. */
    List<String> blocked() {
        Map<String, Boolean> last = new LinkedHashMap<>();
        entities.createQuery(
                        "select b from DnsBlockChange b where b.state = :approved order by b.decidedAt",
                        DnsBlockChange.class)
                .setParameter("approved", BlockState.APPROVED)
                .getResultStream()
                .map(DnsBlockChange::row)
                .forEach(each -> last.put(each.name(), each.blocks()));
        return last.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static String label(PlaceRow terminal) {
        String plain = terminal.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
        String cut = plain.length() > LONGEST_LABEL ? plain.substring(0, LONGEST_LABEL) : plain;
        String label = cut.replaceAll("^-+|-+$", "");
        return label.isEmpty() ? "t-" + terminal.terminal().value() : label;
    }
}
