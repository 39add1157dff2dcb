package dsg.logon.view;

import dsg.logon.LogonKind;
import dsg.logon.LogonRow;
import dsg.logon.Logons;
import dsg.platform.view.KeysetModel;
import dsg.platform.view.TextsView;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** logon/history.xhtml: who logged in, and who was refused. */
@Named
@ViewScoped
public class LogonView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    Logons logons;

    @Inject
    transient TextsView texts;

    @Inject
    @RequestParameterMap
    transient Map<String, String> parameters;

    private LogonAddress typed = LogonAddress.of(Map.of());

    private final KeysetModel<LogonRow> model =
            KeysetModel.descending("at", LogonRow::id, page -> logons.page(page, typed.filter()));

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        typed = LogonAddress.of(parameters);
        model.open();
    }

    public KeysetModel<LogonRow> getModel() {
        return model;
    }

    public LogonAddress getTyped() {
        return typed;
    }

    public List<LogonKind> getKinds() {
        return List.of(LogonKind.values());
    }

    /** How a row's mark looks. */
    public String toneOf(LogonRow row) {
        return switch (row.kind()) {
            case LOGIN, ENROLLED, RELEASED, CONSENTED -> "success";
            case REFUSED, LOCKED -> "error";
            case LOGOUT, ENDED, WITHDRAWN, DESTROYED -> "off";
        };
    }

    /** The reason in the reader's words; what no text exists for, by its name. */
    public String reasonOf(LogonRow row) {
        return new LogonWords(texts).reason(row);
    }
}
