package dsg.soc.view;

import dsg.platform.view.KeysetModel;
import dsg.soc.Gravity;
import dsg.soc.ProhibitedAct;
import dsg.soc.incident.IncidentDesk;
import dsg.soc.incident.IncidentRow;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;

/** soc/incidents.xhtml: incidents, and opening one by hand. */
@Named
@ViewScoped
public class IncidentListView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    IncidentDesk desk;

    @Inject
    @RequestParameterMap
    transient Map<String, String> parameters;

    private boolean open = true;

    private final KeysetModel<IncidentRow> model =
            KeysetModel.descending("opened", row -> row.id().value(), page -> desk.page(page, open));

    private String title = "";
    private Gravity severity = Gravity.MEDIUM;
    private String act = "";
    private boolean drill;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        open = !parameters.containsKey("closed");
        model.open();
    }

    public String begin() {
        return IncidentPageView.address(
                desk.open(title, severity, ProhibitedAct.of(act).orElse(null), drill), "opened");
    }

    public KeysetModel<IncidentRow> getModel() {
        return model;
    }

    public boolean isOpen() {
        return open;
    }

    public Gravity[] getSeverities() {
        return Gravity.values();
    }

    public ProhibitedAct[] getActs() {
        return ProhibitedAct.values();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Gravity getSeverity() {
        return severity;
    }

    public void setSeverity(Gravity severity) {
        this.severity = severity;
    }

    public String getAct() {
        return act;
    }

    public void setAct(String act) {
        this.act = act;
    }

    public boolean isDrill() {
        return drill;
    }

    public void setDrill(boolean drill) {
        this.drill = drill;
    }
}
