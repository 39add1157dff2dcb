package dsg.firewall.view;

import dsg.firewall.Enforcements;
import dsg.firewall.ReportOnlyRow;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.calendar.Clocks;
import dsg.platform.calendar.JapaneseDates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Part of firewall/list.xhtml: whether policies are enforced now. */
@Named
@RequestScoped
public class EnforcementView {

    @Inject
    Enforcements enforcements;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<ReportOnlyRow> rows;
    private String day = "";
    private String because = "";

    public List<ReportOnlyRow> getRows() {
        if (rows == null) {
            rows = enforcements.newest();
        }
        return rows;
    }

    /** The one in force; null: policies are enforced. */
    public @Nullable ReportOnlyRow getInForce() {
        return getRows().stream().filter(ReportOnlyRow::inForce).findFirst().orElse(null);
    }

    /** One that was asked for, as who decides looks at it. */
    public ReportOnlyRow of(UUID asked) {
        return enforcements.asked(asked);
    }

    /** The whole last day is meant. */
    public String propose() {
        enforcements.propose(
                JapaneseDates.read(day)
                        .orElseThrow(() -> new RuleBroken("firewall.day.bad"))
                        .plusDays(1)
                        .atStartOfDay(Clocks.JAPAN)
                        .toInstant(),
                because);
        return "/firewall/list.xhtml?faces-redirect=true&done=relax";
    }

    public String enforce() {
        try {
            enforcements.end(UUID.fromString(parameters.getOrDefault("relaxed", "")));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("firewall.policy.unknown");
        }
        return "/firewall/list.xhtml?faces-redirect=true&done=enforce";
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
