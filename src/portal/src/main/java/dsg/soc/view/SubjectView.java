package dsg.soc.view;

import dsg.platform.access.Refused;
import dsg.soc.EntityKind;
import dsg.soc.alert.AlertDesk;
import dsg.soc.alert.AlertRow;
import dsg.soc.incident.IncidentDesk;
import dsg.soc.incident.IncidentRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** soc/subject.xhtml: everything about one person, account, terminal, contract, site or address. */
@Named
@RequestScoped
public class SubjectView {

    @Inject
    AlertDesk desk;

    @Inject
    IncidentDesk incidentDesk;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<AlertRow> alerts;
    private @Nullable List<IncidentRow> incidents;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getAlerts();
        getIncidents();
    }

    public EntityKind getKind() {
        return EntityKind.named(parameters.getOrDefault("kind", ""))
                .orElseThrow(() -> Refused.notFound("soc.subject.unknown"));
    }

    public String getId() {
        String id = parameters.getOrDefault("id", "");
        if (id.isEmpty() || id.length() > 200) {
            throw Refused.notFound("soc.subject.unknown");
        }
        return id;
    }

    public List<AlertRow> getAlerts() {
        if (alerts == null) {
            alerts = desk.about(getKind(), getId());
        }
        return alerts;
    }

    public List<IncidentRow> getIncidents() {
        if (incidents == null) {
            incidents = incidentDesk.about(getKind(), getId());
        }
        return incidents;
    }

    /** As alerts call it; its identifier where there are none. */
    public String getName() {
        return getAlerts().stream()
                .map(AlertRow::subject)
                .filter(subject -> subject.kind() == getKind() && subject.id().equals(getId()))
                .map(subject -> subject.name())
                .findFirst()
                .orElse(getId());
    }
}
