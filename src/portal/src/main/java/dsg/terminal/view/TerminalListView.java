package dsg.terminal.view;

import dsg.terminal.TerminalRow;
import dsg.terminal.Terminals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** terminal/list.xhtml: the register. */
@Named
@RequestScoped
public class TerminalListView {

    @Inject
    Terminals terminals;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<TerminalRow> rows;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    public List<TerminalRow> getRows() {
        if (rows == null) {
            rows = terminals.list();
        }
        return rows;
    }

    /** Whether the page comes after a revocation; a forged address cannot claim one. */
    public boolean isJustRevoked() {
        return getRows().stream()
                .anyMatch(row -> row.isRevoked() && row.id().toString().equals(parameters.get("revoked")));
    }
}
