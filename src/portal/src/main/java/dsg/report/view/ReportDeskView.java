package dsg.report.view;

import dsg.platform.view.KeysetModel;
import dsg.report.ReportDesk;
import dsg.report.ReportRow;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** report/desk.xhtml: all reports. */
@Named
@ViewScoped
public class ReportDeskView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    ReportDesk desk;

    private final KeysetModel<ReportRow> model =
            KeysetModel.descending("reported", row -> row.id().value(), page -> desk.page(page));

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        model.open();
    }

    public KeysetModel<ReportRow> getModel() {
        return model;
    }
}
