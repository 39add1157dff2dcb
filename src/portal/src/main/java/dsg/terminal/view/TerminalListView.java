package dsg.terminal.view;

import dsg.platform.access.TerminalId;
import dsg.platform.view.KeysetModel;
import dsg.terminal.TerminalRow;
import dsg.terminal.Terminals;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;

/** terminal/list.xhtml: the register. */
@Named
@ViewScoped
public class TerminalListView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    Terminals terminals;

    @Inject
    @RequestParameterMap
    transient Map<String, String> parameters;

    private final KeysetModel<TerminalRow> model =
            KeysetModel.ascending("name", row -> row.id().value(), page -> terminals.page(page));

    private boolean justRevoked;

    /** Before anything is drawn, so that a refusal becomes a page of its own; a forged address claims no revocation. */
    public void load() {
        model.open();
        String revoked = parameters.getOrDefault("revoked", "");
        justRevoked = revoked.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                && terminals.row(new TerminalId(UUID.fromString(revoked))).isRevoked();
    }

    public KeysetModel<TerminalRow> getModel() {
        return model;
    }

    /** Whether the page comes after a revocation. */
    public boolean isJustRevoked() {
        return justRevoked;
    }
}
