package dsg.company.view;

import dsg.company.CompanyRow;
import dsg.company.JoiningNotice;
import dsg.company.JoiningRow;
import dsg.company.Joinings;
import dsg.platform.access.OrganisationId;
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

/** company/joining.xhtml: records the notice of a company's joining (R80), and shows what was recorded before. */
@Named
@RequestScoped
public class JoiningView {

    @Inject
    Joinings joinings;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable CompanyRow company;
    private @Nullable List<JoiningRow> history;
    private String number = "";
    private String checkedOn = "";
    private String issuedOn = "";
    private String because = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getCompany();
    }

    public String record() {
        JoiningNotice notice = new JoiningNotice(number, TypedDay.read(checkedOn), TypedDay.read(issuedOn));
        joinings.record(id(), notice, because);
        return "/company/list.xhtml?faces-redirect=true&recorded=" + id();
    }

    public CompanyRow getCompany() {
        if (company == null) {
            company = joinings.company(id());
        }
        return company;
    }

    public List<JoiningRow> getHistory() {
        if (history == null) {
            history = joinings.history(id());
        }
        return history;
    }

    private OrganisationId id() {
        try {
            return new OrganisationId(UUID.fromString(parameters.getOrDefault("id", "")));
        } catch (IllegalArgumentException noIdentifier) {
            throw new RuleBroken("company.unknown");
        }
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getCheckedOn() {
        return checkedOn;
    }

    public void setCheckedOn(String checkedOn) {
        this.checkedOn = checkedOn;
    }

    public String getIssuedOn() {
        return issuedOn;
    }

    public void setIssuedOn(String issuedOn) {
        this.issuedOn = issuedOn;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }
}
