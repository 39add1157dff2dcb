package dsg.line.view;

import dsg.line.ChangeRow;
import dsg.line.LineChanges;
import dsg.line.LineKind;
import dsg.line.SiteTraffic;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.calendar.JapaneseDates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Part of line/site.xhtml: lines that were applied for, and what the router tells. */
@Named
@RequestScoped
public class SiteTrafficView {

    @Inject
    LineChanges changes;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private final Map<UUID, ChangeRow> known = new HashMap<>();
    private @Nullable SiteTraffic traffic;
    private LineKind kind = LineKind.FIXED;
    private String day = "";
    private String because = "";

    public SiteTraffic getTraffic() {
        if (traffic == null) {
            traffic = changes.traffic(site());
        }
        return traffic;
    }

    /** One that was applied for, as who decides looks at it. */
    public ChangeRow of(UUID change) {
        return known.computeIfAbsent(change, changes::change);
    }

    public String propose() {
        changes.propose(
                site(), kind, JapaneseDates.read(day).orElseThrow(() -> new RuleBroken("line.day.bad")), because);
        return "/line/site.xhtml?faces-redirect=true&id=" + site() + "&done=propose";
    }

    private UUID site() {
        try {
            return UUID.fromString(parameters.getOrDefault("id", ""));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("line.site.unknown");
        }
    }

    public LineKind getKind() {
        return kind;
    }

    public void setKind(LineKind kind) {
        this.kind = kind;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }
}
