package dsg.dns;

import dsg.application.ApplicationDesk;
import dsg.edge.state.Name;
import dsg.line.EdgeSightings;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Use cases around names: registered by the provider, blocked by two. */
@Stateless
public class DomainNames {

    private static final int SHOWN = 50;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Zone zone;

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

    /** Everything on the page of names. */
    @UseCase(DnsService.VIEW_NAMES)
    public NamesPage page() {
        return new NamesPage(
                zone.zone(),
                Stream.concat(
                                zone.registered().stream().map(each -> row(each.id(), each.edge())),
                                zone.terminals(zone.sites()).stream().map(each -> row(null, each)))
                        .toList(),
                zone.blocked(),
                entities.createQuery("select b from DnsBlockChange b order by b.proposedAt desc", DnsBlockChange.class)
                        .setMaxResults(SHOWN)
                        .getResultStream()
                        .map(DnsBlockChange::row)
                        .toList(),
                sightings.newestOf(List.of("NAME_BLOCKED"), SHOWN));
    }

    /** Registers a name; the way back from its address is made with it. */
    @UseCase(DnsService.REGISTER_NAME)
    public UUID register(String host, String address, String six) {
        DnsName name = new DnsName(host, address, six, current.get().account(), clock.instant());
        audit.about("dns-name", name.id());
        entities.persist(name);
        write("dns.name.taken");
        audit.detail(name.edge().host() + " " + name.edge().address());
        return name.id();
    }

    /** Takes a name away, in both directions. */
    @UseCase(DnsService.REGISTER_NAME)
    public void remove(UUID id) {
        audit.about("dns-name", id);
        DnsName found = Optional.ofNullable(entities.find(DnsName.class, id))
                .orElseThrow(() -> Refused.notFound("dns.name.unknown"));
        found.remove(clock.instant());
        audit.detail(found.edge().host());
    }

    /** Asks that a name be answered no more, or again; somebody else decides. */
    @UseCase(DnsService.PROPOSE_BLOCK)
    public UUID propose(String name, boolean blocks, String because) {
        DnsBlockChange change =
                new DnsBlockChange(name, blocks, because, current.get().account(), clock.instant());
        audit.about("dns-block", change.id());
        if (zone.blocked().contains(change.row().name()) == blocks) {
            throw Refused.conflict("dns.block.same");
        }
        entities.persist(change);
        write("dns.block.waiting");
        applications.submit(BlockApplications.KIND, change.id(), null);
        audit.detail(change.row().name());
        return change.id();
    }

    /** A change of the block list, as who decides looks at it. */
    @UseCase(DnsService.VIEW_NAMES)
    public BlockRow change(UUID id) {
        audit.about("dns-block", id);
        return Optional.ofNullable(entities.find(DnsBlockChange.class, id))
                .orElseThrow(() -> Refused.notFound("dns.name.unknown"))
                .row();
    }

    private NameRow row(@Nullable UUID id, Name name) {
        return new NameRow(id, name.host() + "." + zone.zone(), name.address().toString(), name.six());
    }

    private void write(String code) {
        try {
            entities.flush();
        } catch (PersistenceException taken) {
            throw Refused.conflict(code);
        }
    }
}
