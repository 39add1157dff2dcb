package dsg.report.view;

import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Role;
import dsg.report.DirectReason;
import dsg.report.ReportRow;
import dsg.report.Reports;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** report/submit.xhtml and report/list.xhtml: reporting, and what was reported. */
@Named
@RequestScoped
public class ReportSubmitView {

    private static final List<DirectReason> CHOSEN = List.of(DirectReason.CONCERNED, DirectReason.IDLE);

    @Inject
    Reports reports;

    @Inject
    ReportForm form;

    @Inject
    CurrentCaller current;

    private @Nullable List<ReportRow> rows;
    private String past = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    public String submit() {
        DirectReason reason = CHOSEN.stream()
                .filter(each -> each.name().equals(past))
                .findFirst()
                .orElse(null);
        return ReportPageView.address(reports.submit(form.read(), reason), "submitted");
    }

    public List<ReportRow> getRows() {
        if (rows == null) {
            rows = reports.own();
        }
        return rows;
    }

    /** Whether the caller has a manager whom the report goes by. */
    public boolean isByManager() {
        return !current.get().is(Role.PROTECTED_SYSTEM_MANAGER)
                && !current.get().is(Role.REQUESTING_OFFICE);
    }

    public List<DirectReason> getReasons() {
        return CHOSEN;
    }

    public String getPast() {
        return past;
    }

    public void setPast(String past) {
        this.past = past;
    }
}
