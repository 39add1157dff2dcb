package dsg.application.view;

import dsg.application.Absence;
import dsg.application.Delegating;
import dsg.application.DelegationRow;
import dsg.platform.access.AccountId;
import dsg.platform.access.RuleBroken;
import dsg.platform.view.TypedDay;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** application/delegations.xhtml: who decides in whose place (代決). */
@Named
@RequestScoped
public class DelegationsView {

    @Inject
    Delegating delegating;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<DelegationRow> rows;
    private @Nullable Map<AccountId, String> colleagues;
    private String colleague = "";
    private String from = "";
    private String until = "";
    private String because = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    public String delegate() {
        delegating.delegate(chosen(), new Absence(TypedDay.read(from), TypedDay.read(until), because));
        return "/application/delegations.xhtml?faces-redirect=true&just=made";
    }

    public String end(UUID id) {
        delegating.end(id);
        return "/application/delegations.xhtml?faces-redirect=true&just=ended";
    }

    private AccountId chosen() {
        try {
            return new AccountId(UUID.fromString(colleague));
        } catch (IllegalArgumentException noIdentifier) {
            throw new RuleBroken("application.delegation.stranger");
        }
    }

    public List<DelegationRow> getRows() {
        if (rows == null) {
            rows = delegating.list();
        }
        return rows;
    }

    public Map<AccountId, String> getColleagues() {
        if (colleagues == null) {
            colleagues = delegating.colleagues();
        }
        return colleagues;
    }

    public String getJust() {
        String just = parameters.getOrDefault("just", "");
        return just.matches("made|ended") ? just : "";
    }

    public String getColleague() {
        return colleague;
    }

    public void setColleague(String colleague) {
        this.colleague = colleague;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }
}
