package dsg.firewall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.configuration.ReportReader;
import dsg.edge.state.Standing;
import dsg.line.Lines;
import dsg.line.SitePage;
import dsg.platform.access.TerminalId;
import dsg.platform.listing.ListPage;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.Deciding;
import dsg.server.Fleet;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import dsg.soc.EntityKind;
import dsg.soc.IncidentId;
import dsg.soc.ProhibitedAct;
import dsg.soc.alert.AlertDesk;
import dsg.soc.alert.AlertFilter;
import dsg.soc.alert.AlertRow;
import dsg.soc.incident.ActionDesk;
import dsg.soc.incident.IncidentDesk;
import dsg.threat.IsolationRow;
import dsg.threat.IsolationState;
import dsg.threat.ThreatPage;
import dsg.threat.Threats;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One isolation in two places, on the terminal and at its site's router, whoever orders it. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class IsolatedEverywhereIT {

    private static final String PROVIDER = NetworkSites.PROVIDER;
    private static final String SOC = "架空 見晴";
    private static final String OFFICE = "架空 管太";

    @Inject
    Acting acting;

    @Inject
    Deciding deciding;

    @Inject
    Fleet fleet;

    @Inject
    NetworkSites sites;

    @Inject
    Lines lines;

    @Inject
    Threats threats;

    @Inject
    AlertDesk alerts;

    @Inject
    IncidentDesk incidents;

    @Inject
    ActionDesk actions;

    @Inject
    @Any
    Instance<ReportReader> readers;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(
            value = "R25",
            says = "Unknown threats are found, the SOC is told, the terminal isolated, evidence kept and the cause"
                    + " analysed")
    @DisplayName(
            "in an incident the SOC isolates a terminal on itself and at its router, and it comes back in both by the"
                    + " security office's word on the SOC's application alone")
    void inAnIncident() throws Exception {
        SitePage site = sites.connected();
        TerminalId terminal = placed(site);
        detect(terminal, "HIGH");
        Await.until("an alert of it", () -> alert(terminal).isPresent());
        IncidentId incident = acting.as(
                SOC, () -> incidents.open(alert(terminal).orElseThrow().id(), ProhibitedAct.B));
        act(incident, "isolate-terminal", terminal);
        assertThat(standing(site)).isEqualTo(Standing.ISOLATED);
        assertThat(isolation(terminal).because()).isEqualTo("架空の事案のため");
        assertThatThrownBy(() -> acting.as(OFFICE, () -> NetworkSites.run(() -> lines.isolate(terminal, false))))
                .as("past the two steps")
                .hasMessage("line.isolated.elsewhere");
        act(incident, "release-terminal", terminal);
        assertThat(isolation(terminal).state()).isEqualTo(IsolationState.RELEASE_ASKED);
        assertThat(standing(site)).as("until another agrees").isEqualTo(Standing.ISOLATED);
        assertThatThrownBy(() -> deciding.accept(SOC, isolation(terminal).id(), ""))
                .isInstanceOf(Exception.class);
        deciding.accept(OFFICE, isolation(terminal).id(), "");
        assertThat(isolation(terminal).state()).isEqualTo(IsolationState.RELEASED);
        assertThat(standing(site)).isEqualTo(Standing.ADMITTED);
        assertThatThrownBy(() -> act(incident, "release-terminal", terminal)).hasMessage("threat.isolation.over");
    }

    @Test
    @DisplayName("what isolates by itself isolates at the router too, and a terminal that is placed while it lasts is"
            + " isolated there from the first moment")
    void byItself() throws Exception {
        SitePage site = sites.connected();
        TerminalId terminal = placed(site);
        acting.as(OFFICE, () -> NetworkSites.run(() -> threats.setAutomatic(true)));
        try {
            detect(terminal, "CRITICAL");
        } finally {
            acting.as(OFFICE, () -> NetworkSites.run(() -> threats.setAutomatic(false)));
        }
        assertThat(standing(site)).isEqualTo(Standing.ISOLATED);
        SitePage later = sites.connected();
        TerminalId unplaced = sites.terminal(later.site().organisation());
        acting.as(PROVIDER, () -> threats.isolate(unplaced, "架空の検知のため"));
        sites.place(later, unplaced, 11);
        assertThat(standing(later)).isEqualTo(Standing.ISOLATED);
    }

    @Test
    @Proves(value = "R30", says = "The SOC monitors, detects incidents, responds, notifies and answers")
    @DisplayName("the SOC sees the desk of threats, isolates, asks for the release and exports; whether isolation is"
            + " automatic it does not decide, and a user may do none of it")
    void deskOfTheSoc() throws Exception {
        SitePage site = sites.connected();
        TerminalId terminal = placed(site);
        acting.as(SOC, () -> threats.isolate(terminal, "架空の検知のため"));
        assertThat(acting.as(SOC, threats::page).isolations()).contains(isolation(terminal));
        assertThat(acting.as(SOC, () -> threats.export("isolations", ThreatPage::isolations)))
                .as("of all companies")
                .contains(isolation(terminal));
        acting.as(SOC, () -> NetworkSites.run(() -> threats.proposeRelease(terminal, "誤検知と分かった")));
        assertThat(isolation(terminal).cause()).isEqualTo("誤検知と分かった");
        assertThatThrownBy(() -> acting.as(SOC, () -> NetworkSites.run(() -> threats.setAutomatic(true))))
                .hasMessage("access.role");
        assertThatThrownBy(() -> acting.as("架空 青子", threats::page)).hasMessage("access.role");
        assertThatThrownBy(() -> acting.as("架空 青子", () -> threats.isolate(terminal, "架空")))
                .hasMessage("access.role");
        assertThatThrownBy(() -> acting.as("架空 青子", () -> threats.export("isolations", ThreatPage::isolations)))
                .hasMessage("access.role");
    }

    private TerminalId placed(SitePage site) throws Exception {
        TerminalId terminal = sites.terminal(site.site().organisation());
        sites.place(site, terminal, 11);
        assertThat(standing(site)).isEqualTo(Standing.ADMITTED);
        return terminal;
    }

    private Standing standing(SitePage site) throws Exception {
        return sites.router(site).terminals().getFirst().standing();
    }

    private IsolationRow isolation(TerminalId terminal) throws Exception {
        String name = fleet.name(terminal);
        return acting.as(PROVIDER, threats::page).isolations().stream()
                .filter(each -> each.terminal().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void act(IncidentId incident, String kind, TerminalId terminal) throws Exception {
        acting.as(
                SOC,
                () -> NetworkSites.run(() -> actions.ask(
                        incident, kind, EntityKind.TERMINAL, terminal.value().toString(), "架空の事案のため")));
    }

    private Optional<AlertRow> alert(TerminalId terminal) throws Exception {
        return acting
                .as(
                        SOC,
                        () -> alerts.page(
                                ListPage.first("last", true, 200), new AlertFilter(AlertFilter.Show.OPEN, null, "")))
                .rows()
                .stream()
                .filter(row -> row.subject().id().equals(terminal.value().toString()))
                .findFirst();
    }

    private void detect(TerminalId terminal, String level) throws Exception {
        JsonObject body = Json.createObjectBuilder()
                .add("at", Instant.now().toEpochMilli())
                .add("rule", "5d1c0c0a-3f0e-4a52-9d5a-6c8a2f7e0002")
                .add("title", "A reverse shell")
                .add("level", level)
                .add("facts", Json.createObjectBuilder().add("CommandLine", "架空の命令"))
                .build();
        ReportReader reader = readers.stream()
                .filter(each -> each.topic().equals("detection"))
                .findFirst()
                .orElseThrow();
        fleet.inTransaction(() -> NetworkSites.run(() -> reader.read(terminal, body, Instant.now())));
    }
}
