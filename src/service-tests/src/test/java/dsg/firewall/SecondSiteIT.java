package dsg.firewall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.company.Organisations;
import dsg.edge.core.Sighting;
import dsg.edge.state.DesiredState;
import dsg.edge.state.Terminal;
import dsg.line.Lines;
import dsg.line.OwnRefusals;
import dsg.line.RefusalRow;
import dsg.line.RouterRow;
import dsg.line.SightingRow;
import dsg.line.SitePage;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.TerminalId;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two sites of one company: what each router is told, and who reads what it refused. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class SecondSiteIT {

    private static final String SOC = "架空 見晴";
    private static final String MANAGER = "架空 守";
    private static final String MANAGER_OF_ANOTHER = "架空 汐";
    private static final String USER = "架空 青子";

    @Inject
    Acting acting;

    @Inject
    NetworkSites sites;

    @Inject
    Organisations organisations;

    @Inject
    Lines lines;

    @Inject
    OwnRefusals refusals;

    @Inject
    Edges edges;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "T38", says = "A site's router lets in only the terminals that are registered for this site")
    @DisplayName(
            "an unregistered terminal on the right line and a registered one at the wrong site are no terminals of this"
                    + " router's; what it tells of them the SOC and the company's manager read, and no other company")
    void refusedAtTheWrongSite() throws Exception {
        OrganisationId prime = acting.as(NetworkSites.PROVIDER, () -> organisations.find("prime-a"))
                .orElseThrow();
        List<SitePage> own = acting.as(NetworkSites.PROVIDER, lines::list).stream()
                .filter(each -> each.site().organisation().equals(prime))
                .toList();
        assertThat(own).hasSizeGreaterThan(1);
        SitePage here = lent(own.getFirst());
        SitePage there = addressed(own.getLast());
        TerminalId away = sites.terminal(prime);
        sites.place(there, away, 11);
        try {
            DesiredState told = sites.router(here);
            String router = told.edge();
            assertThat(told.terminals().stream()
                            .filter(each -> each.site().equals(here.site().id().toString())))
                    .extracting(Terminal::id)
                    .doesNotContain(away.toString());
            String stranger = "02:5e:00:00:%02x:%02x".formatted(dice(), dice());
            assertThat(edges.report(router, report(stranger, away))).isTrue();

            assertThat(acting.as(SOC, lines::refused))
                    .filteredOn(each -> each.edge().equals(router))
                    .extracting(SightingRow::kind)
                    .contains("UNREG", "UNREG");
            List<RefusalRow> seen = acting.as(MANAGER, refusals::newest);
            assertThat(seen).anySatisfy(each -> {
                assertThat(each.facts()).contains(stranger);
                assertThat(each.terminal()).isEmpty();
                assertThat(each.site()).isEqualTo(here.site().name());
            });
            String name = there(away, there);
            assertThat(seen).anySatisfy(each -> assertThat(each.terminal()).isEqualTo(name));
            assertThat(acting.as(MANAGER_OF_ANOTHER, refusals::newest))
                    .noneMatch(each ->
                            each.facts().contains(stranger) || each.terminal().equals(name));
            assertThatThrownBy(() -> acting.as(USER, refusals::newest)).hasMessage("access.role");
        } finally {
            UUID lent = sites.page(here.site().id()).routers().stream()
                    .filter(each -> each.endedAt() == null)
                    .map(RouterRow::id)
                    .findFirst()
                    .orElseThrow();
            sites.provider(() -> lines.takeBack(lent, "架空の返却"));
        }
    }

    private String there(TerminalId terminal, SitePage site) throws Exception {
        return sites.page(site.site().id()).terminals().stream()
                .filter(each -> each.terminal().equals(terminal))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private SitePage addressed(SitePage site) throws Exception {
        if (site.network() == null) {
            sites.provider(() ->
                    lines.address(site.site().id(), "10.%d.%d.0/24".formatted(dice() % 150 + 100, dice())));
        }
        return sites.page(site.site().id());
    }

    /** With a router, by whatever name it has. */
    private SitePage lent(SitePage site) throws Exception {
        SitePage addressed = addressed(site);
        if (addressed.routers().stream().allMatch(each -> each.endedAt() != null)) {
            String name = "router-" + NetworkSites.random();
            sites.provider(() -> lines.lend(site.site().id(), name, "SN-" + name));
        }
        return sites.page(site.site().id());
    }

    /** As a router tells of a card that nobody has registered, and of one that the register has at the other site. */
    private static EdgeReport report(String stranger, TerminalId away) {
        Map<String, String> unknown = Map.of("rule", "unregistered", "mac", stranger, "src_ip", "10.99.0.66");
        Map<String, String> elsewhere =
                Map.of("rule", "unregistered", "src_ip", "10.99.0.67", "terminal", away.toString());
        Instant now = Instant.now();
        return new EdgeReport(
                1,
                UUID.randomUUID().toString(),
                1,
                List.of(new Sighting(now, "UNREG", unknown), new Sighting(now, "UNREG", elsewhere)),
                List.of());
    }

    private static int dice() {
        return ThreadLocalRandom.current().nextInt(256);
    }
}
