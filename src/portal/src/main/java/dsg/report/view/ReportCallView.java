package dsg.report.view;

import dsg.report.ReportDesk;
import dsg.report.ReportId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** report/call.xhtml: a telephoned report is written down. */
@Named
@RequestScoped
public class ReportCallView {

    @Inject
    ReportDesk desk;

    @Inject
    ReportForm form;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private String username = "";
    private String name = "";
    private String reach = "";

    /** The caller stays here: who takes calls may not be one of those who see reports. */
    public String take() {
        ReportId id = desk.takeCall(form.read(), username, name, reach);
        return "/report/call.xhtml?faces-redirect=true&taken=" + id;
    }

    public @Nullable String getTaken() {
        return parameters.get("taken");
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getReach() {
        return reach;
    }

    public void setReach(String reach) {
        this.reach = reach;
    }
}
