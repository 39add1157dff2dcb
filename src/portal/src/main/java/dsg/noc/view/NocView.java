package dsg.noc.view;

import dsg.noc.AlarmPage;
import dsg.noc.DeskPage;
import dsg.noc.NocDesk;
import dsg.noc.TargetRow;
import dsg.platform.access.Refused;
import dsg.platform.view.TextsView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** noc/desk.xhtml, noc/alarm.xhtml, noc/certificates.xhtml. */
@Named
@RequestScoped
public class NocView {

    @Inject
    NocDesk noc;

    @Inject
    TextsView texts;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable DeskPage page;
    private @Nullable AlarmPage alarm;
    private List<TargetRow> certificates = List.of();
    private String cause = "";
    private String report = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getPage();
    }

    /** Likewise, of one alarm. */
    public void loadAlarm() {
        getAlarm();
    }

    /** Likewise, of what ends by itself. */
    public void loadCertificates() {
        certificates = noc.certificates();
    }

    public DeskPage getPage() {
        if (page == null) {
            page = noc.desk();
        }
        return page;
    }

    public AlarmPage getAlarm() {
        if (alarm == null) {
            alarm = noc.alarm(id());
        }
        return alarm;
    }

    public List<TargetRow> getCertificates() {
        return certificates;
    }

    public String acknowledge() {
        noc.acknowledge(id());
        return here("acknowledged");
    }

    public String close() {
        noc.close(id(), cause, report);
        return here("closed");
    }

    /** What a target is called: in the reader's words where the texts have some, else by its name in the register. */
    public String nameOf(TargetRow target) {
        String key = "noc.target." + target.key().replace(':', '.');
        return texts.containsKey(key) ? texts.get(key) : target.label();
    }

    public String getJust() {
        String just = parameters.getOrDefault("just", "");
        return just.matches("acknowledged|closed") ? just : "";
    }

    private String here(String just) {
        return "/noc/alarm.xhtml?faces-redirect=true&just=" + just + "&id=" + id();
    }

    private UUID id() {
        try {
            return UUID.fromString(parameters.getOrDefault("id", ""));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("noc.alarm.unknown");
        }
    }

    public String getCause() {
        return cause;
    }

    public void setCause(String cause) {
        this.cause = cause;
    }

    public String getReport() {
        return report;
    }

    public void setReport(String report) {
        this.report = report;
    }
}
