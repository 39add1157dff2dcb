package dsg.soc.view;

import dsg.platform.listing.ListPage;
import dsg.soc.AlertId;
import dsg.soc.IncidentId;
import dsg.soc.ProhibitedAct;
import dsg.soc.alert.AlertDesk;
import dsg.soc.alert.AlertPage;
import dsg.soc.alert.Judgement;
import dsg.soc.incident.IncidentDesk;
import dsg.soc.incident.IncidentRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** soc/alert.xhtml: one alert. */
@Named
@RequestScoped
public class AlertPageView {

    private static final int OFFERED = 50;

    @Inject
    AlertDesk desk;

    @Inject
    IncidentDesk incidents;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable AlertPage page;
    private @Nullable List<IncidentRow> offered;
    private Judgement verdict = Judgement.FALSE_POSITIVE;
    private String act = "";
    private String incident = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getPage();
    }

    public AlertPage getPage() {
        if (page == null) {
            page = desk.page(id());
        }
        return page;
    }

    public String take() {
        desk.take(id());
        return here("taken");
    }

    public String close() {
        desk.close(id(), verdict);
        return here("closed");
    }

    public String open() {
        return IncidentPageView.address(
                incidents.open(id(), ProhibitedAct.of(act).orElse(null)), "opened");
    }

    public String join() {
        IncidentId into = new IncidentId(UUID.fromString(incident));
        incidents.join(id(), into);
        return IncidentPageView.address(into, "joined");
    }

    /** Open incidents that it could belong to. */
    public List<IncidentRow> getOffered() {
        if (offered == null) {
            offered = incidents
                    .page(ListPage.first("opened", true, OFFERED), true)
                    .rows();
        }
        return offered;
    }

    private AlertId id() {
        return new AlertId(Addresses.id(parameters, "id", "soc.alert.unknown"));
    }

    private String here(String just) {
        return "/soc/alert.xhtml?faces-redirect=true&just=" + just + "&id=" + id();
    }

    public String getJust() {
        String just = parameters.getOrDefault("just", "");
        return just.matches("taken|closed") ? just : "";
    }

    public Judgement[] getVerdicts() {
        return Judgement.values();
    }

    public ProhibitedAct[] getActs() {
        return ProhibitedAct.values();
    }

    public Judgement getVerdict() {
        return verdict;
    }

    public void setVerdict(Judgement verdict) {
        this.verdict = verdict;
    }

    public String getAct() {
        return act;
    }

    public void setAct(String act) {
        this.act = act;
    }

    public String getIncident() {
        return incident;
    }

    public void setIncident(String incident) {
        this.incident = incident;
    }
}
