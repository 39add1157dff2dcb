package dsg.terminal.view;

import dsg.terminal.TerminalRow;
import dsg.terminal.Terminals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** terminal/list.xhtml: the register. */
@Named
@RequestScoped
public class TerminalListView {

    @Inject
    Terminals terminals;

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
}
