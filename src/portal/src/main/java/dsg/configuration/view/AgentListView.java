package dsg.configuration.view;

import dsg.configuration.AgentRow;
import dsg.configuration.Configurations;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** configuration/list.xhtml: terminals with the state of their agents. */
@Named
@RequestScoped
public class AgentListView {

    @Inject
    Configurations configurations;

    private @Nullable List<AgentRow> rows;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    public List<AgentRow> getRows() {
        if (rows == null) {
            rows = configurations.list();
        }
        return rows;
    }
}
