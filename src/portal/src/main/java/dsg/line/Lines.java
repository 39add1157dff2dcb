package dsg.line;

import dsg.company.SiteDirectory;
import dsg.company.SiteRow;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.TerminalId;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.terminal.TerminalDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Use cases around sites, their lines and routers, and where terminals are used. */
@Stateless
public class Lines {

    /** What edges say of somebody whom they did not let pass, or gave no address or name. */
    static final List<String> REFUSALS =
            List.of("UNREG", "DENY", "ISOL", "STALE", "TUNNEL", "WAY", "SCAN", "NO_ADDRESS", "NAME_BLOCKED");

    private static final int SHOWN_REFUSALS = 30;

    @PersistenceContext
    EntityManager entities;

    @Inject
    LineDirectory directory;

    @Inject
    EdgeSightings sightings;

    @Inject
    SiteDirectory sites;

    @Inject
    TerminalDirectory terminals;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Every site with its line, router and terminals. */
    @UseCase(LineService.VIEW_LINES)
    public List<SitePage> list() {
        return directory.all();
    }

    /** Who was refused last at any edge, and why; newest first. */
    @UseCase(LineService.VIEW_LINES)
    public List<SightingRow> refused() {
        return sightings.newestOf(REFUSALS, SHOWN_REFUSALS);
    }

    /** One site. */
    @UseCase(LineService.VIEW_LINES)
    public SitePage page(UUID site) {
        audit.about("site", site);
        return directory.all().stream()
                .filter(each -> each.site().id().equals(site))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("line.site.unknown"));
    }

    /** Gives a site its addresses, once. */
    @UseCase(LineService.REGISTER_LINE)
    public void address(UUID site, String network) {
        audit.about("site", site);
        known(site);
        if (entities.find(SiteNetwork.class, site) != null) {
            throw new RuleBroken("line.network.set");
        }
        entities.persist(new SiteNetwork(site, network));
        write("line.network.taken");
        audit.detail(network);
    }

    /** A line from this day on. While another one is open, or covers that day, the database itself refuses. */
    @UseCase(LineService.REGISTER_LINE)
    public void begin(UUID site, LineKind kind, LocalDate from) {
        audit.about("site", site);
        network(site);
        entities.persist(new SiteLine(site, kind, from, current.get().account(), clock.instant()));
        write("line.exclusive");
        audit.detail(kind + " from " + from);
    }

    /** The last day of a line. */
    @UseCase(LineService.REGISTER_LINE)
    public void end(UUID line, LocalDate last) {
        SiteLine found = Optional.ofNullable(entities.find(SiteLine.class, line))
                .orElseThrow(() -> Refused.notFound("line.unknown"));
        audit.about("site", found.site());
        found.end(last);
        audit.detail("until " + last);
    }

    /** Lends a router to a site. */
    @UseCase(LineService.REGISTER_ROUTER)
    public void lend(UUID site, String name, String serial) {
        audit.about("site", site);
        network(site);
        entities.persist(
                new SiteRouter(site, name.strip(), serial.strip(), current.get().account(), clock.instant()));
        write("line.router.taken");
        audit.detail(name.strip());
    }

    /** Takes a router back, or shuts it out. */
    @UseCase(LineService.REGISTER_ROUTER)
    public void takeBack(UUID router, String because) {
        SiteRouter found = Optional.ofNullable(entities.find(SiteRouter.class, router))
                .orElseThrow(() -> Refused.notFound("line.router.unknown"));
        audit.about("site", found.site());
        found.end(because, clock.instant());
        audit.detail(because.strip());
    }

    /** Says at which site a terminal is used, by which card and address; only at one of its own organisation's (T38). */
    @UseCase(LineService.PLACE_TERMINAL)
    public void place(UUID site, TerminalId terminal, String mac, String address) {
        audit.about("terminal", terminal.value());
        SiteRow place = known(site);
        boolean own = terminals.all().stream()
                .anyMatch(each ->
                        each.id().equals(terminal) && each.organisation().equals(place.organisation()));
        if (!own) {
            throw new RuleBroken("line.terminal.foreign");
        }
        if (entities.find(TerminalPlace.class, terminal.value()) != null) {
            throw new RuleBroken("line.terminal.placed");
        }
        entities.persist(new TerminalPlace(
                terminal,
                site,
                mac,
                network(site).address(address),
                current.get().account(),
                clock.instant()));
        write("line.place.taken");
        audit.detail(place.name() + " " + address);
    }

    /**
     * Cuts a terminal off from everything but the security office's channel, or lets it in again.
     *
     * @throws Refused where another service's decision isolates it: that ends by that service's steps alone
     */
    @UseCase(LineService.ISOLATE_TERMINAL)
    public void isolate(TerminalId terminal, boolean yes) {
        audit.about("terminal", terminal.value());
        TerminalPlace place = Optional.ofNullable(entities.find(TerminalPlace.class, terminal.value()))
                .orElseThrow(() -> Refused.notFound("line.terminal.unplaced"));
        if (directory.cutOff().contains(terminal.value())) {
            throw Refused.conflict(yes ? "line.isolated" : "line.isolated.elsewhere");
        }
        place.isolate(yes);
        audit.detail(yes ? "isolated" : "let in");
    }

    private SiteRow known(UUID site) {
        return sites.all().stream()
                .filter(each -> each.id().equals(site))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("line.site.unknown"));
    }

    private SiteNetwork network(UUID site) {
        return Optional.ofNullable(entities.find(SiteNetwork.class, site))
                .orElseThrow(() -> new RuleBroken("line.network.missing"));
    }

    /** What the database refuses because something else is in the way. */
    private void write(String code) {
        try {
            entities.flush();
        } catch (PersistenceException taken) {
            throw Refused.conflict(code);
        }
    }
}
