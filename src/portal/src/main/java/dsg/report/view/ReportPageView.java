package dsg.report.view;

import dsg.platform.access.Refused;
import dsg.report.ReportDesk;
import dsg.report.ReportId;
import dsg.report.ReportPage;
import dsg.report.Reports;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** report/page.xhtml: one report. */
@Named
@RequestScoped
public class ReportPageView {

    @Inject
    Reports reports;

    @Inject
    ReportDesk desk;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable ReportPage page;
    private String note = "";

    static String address(ReportId id, String just) {
        return "/report/page.xhtml?faces-redirect=true&just=" + just + "&id=" + id;
    }

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getPage();
    }

    public ReportPage getPage() {
        if (page == null) {
            page = reports.page(id());
        }
        return page;
    }

    public String relay() {
        reports.relay(id(), note);
        return address(id(), "relayed");
    }

    public String receive() {
        desk.receive(id());
        return address(id(), "received");
    }

    private ReportId id() {
        try {
            return new ReportId(UUID.fromString(parameters.getOrDefault("id", "")));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("report.unknown");
        }
    }

    public String getJust() {
        String just = parameters.getOrDefault("just", "");
        return just.matches("submitted|relayed|received|called") ? just : "";
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
