package dsg.soc.view;

import dsg.platform.view.KeysetModel;
import dsg.soc.Gravity;
import dsg.soc.alert.AlertDesk;
import dsg.soc.alert.AlertFilter;
import dsg.soc.alert.AlertPulse;
import dsg.soc.alert.AlertRow;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** soc/alerts.xhtml: the queue. */
@Named
@ViewScoped
public class AlertQueueView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    AlertDesk desk;

    @Inject
    transient AlertPulse pulse;

    @Inject
    @RequestParameterMap
    transient Map<String, String> parameters;

    private AlertFilter filter = new AlertFilter(AlertFilter.Show.OPEN, null, "");

    private final KeysetModel<AlertRow> model =
            KeysetModel.descending("last", row -> row.id().value(), page -> desk.page(page, filter));

    private String stamp = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        String severity = parameters.getOrDefault("severity", "");
        filter = new AlertFilter(
                Addresses.constant(parameters, "show", AlertFilter.Show.class, AlertFilter.Show.OPEN),
                severity(severity),
                parameters.getOrDefault("rule", ""));
        model.open();
        stamp = pulse.stamp();
    }

    private static @Nullable Gravity severity(String name) {
        return Arrays.stream(Gravity.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    public KeysetModel<AlertRow> getModel() {
        return model;
    }

    public AlertFilter getFilter() {
        return filter;
    }

    public AlertFilter.Show[] getShows() {
        return AlertFilter.Show.values();
    }

    public Gravity[] getSeverities() {
        return Gravity.values();
    }

    /** What the page's script compares with, to know that there is news. */
    public String getStamp() {
        return stamp;
    }
}
