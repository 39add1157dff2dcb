package dsg.firewall;

import dsg.company.OrganisationKind;
import dsg.company.Organisations;
import dsg.edge.state.DesiredState;
import dsg.line.LineKind;
import dsg.line.Lines;
import dsg.line.SitePage;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.TerminalId;
import dsg.platform.calendar.Clocks;
import dsg.server.Acting;
import dsg.server.Shared;
import dsg.terminal.TerminalKeys;
import dsg.terminal.Terminals;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Companies with sites, routers and terminals, each of a test's own. */
@Shared
@Dependent
class NetworkSites {

    static final String PROVIDER = "架空 運子";

    @Inject
    Acting acting;

    @Inject
    Organisations organisations;

    @Inject
    Terminals terminals;

    @Inject
    Lines lines;

    @Inject
    NetworkStates states;

    private final LocalDate today = LocalDate.now(Clocks.JAPAN);

    /** A site with addresses, a line of today and a router. */
    SitePage connected() throws Exception {
        UUID site = site().site().id();
        provider(() -> lines.begin(site, LineKind.FIXED, today));
        String name = "router-" + random();
        provider(() -> lines.lend(site, name, "SN-" + name));
        return page(site);
    }

    SitePage site() throws Exception {
        String code = "net-" + random();
        OrganisationId organisation = acting.as(
                PROVIDER,
                () -> organisations.register(code, "架空網社 " + code, OrganisationKind.COMPANY, List.of("架空工場")));
        SitePage site = acting.as(PROVIDER, lines::list).stream()
                .filter(each -> each.site().organisation().equals(organisation))
                .findFirst()
                .orElseThrow();
        ThreadLocalRandom dice = ThreadLocalRandom.current();
        String network = "10.%d.%d.0/24".formatted(dice.nextInt(100, 250), dice.nextInt(256));
        provider(() -> lines.address(site.site().id(), network));
        return page(site.site().id());
    }

    TerminalId terminal(OrganisationId organisation) throws Exception {
        String print = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
        String agent = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
        return acting.as(
                PROVIDER, () -> terminals.register(organisation, "net-" + random(), new TerminalKeys(print, agent)));
    }

    void place(SitePage site, TerminalId terminal, int host) throws Exception {
        String network = String.valueOf(site.network());
        ThreadLocalRandom dice = ThreadLocalRandom.current();
        String mac = "02:5e:%02x:%02x:%02x:%02x"
                .formatted(dice.nextInt(256), dice.nextInt(256), dice.nextInt(256), dice.nextInt(256));
        provider(() -> lines.place(
                site.site().id(), terminal, mac, network.substring(0, network.lastIndexOf('.') + 1) + host));
    }

    SitePage page(UUID site) throws Exception {
        return acting.as(PROVIDER, () -> lines.page(site));
    }

    void provider(Runnable work) throws Exception {
        acting.as(PROVIDER, () -> run(work));
    }

    static boolean run(Runnable work) {
        work.run();
        return true;
    }

    static String random() {
        return Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
    }

    /** What the router of this site would be told now. */
    DesiredState router(SitePage site) throws Exception {
        String name = page(site.site().id()).routers().getFirst().name();
        return acting.as(PROVIDER, () -> states.of(name, 1));
    }
}
