package dsg.communication.view;

import dsg.communication.Moderation;
import dsg.communication.ReportRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** communication/reports.xhtml: what was reported, and the verdict. */
@Named
@RequestScoped
public class ReportsView {

    @Inject
    Moderation moderation;

    private @Nullable List<ReportRow> rows;
    private String report = "";
    private String verdict = "";
    private String words = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    public String decide() {
        UUID id = UUID.fromString(report);
        if ("HIDDEN".equals(verdict)) {
            moderation.hide(id, words);
        } else {
            moderation.keep(id, words);
        }
        return "/communication/reports.xhtml?faces-redirect=true";
    }

    public List<ReportRow> getRows() {
        if (rows == null) {
            rows = moderation.waiting();
        }
        return rows;
    }

    public String getReport() {
        return report;
    }

    public void setReport(String report) {
        this.report = report;
    }

    public String getVerdict() {
        return verdict;
    }

    public void setVerdict(String verdict) {
        this.verdict = verdict;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
