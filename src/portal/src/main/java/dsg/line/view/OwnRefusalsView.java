package dsg.line.view;

import dsg.line.OwnRefusals;
import dsg.line.RefusalRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** line/own.xhtml: whom the routers of a company's own sites did not let pass. */
@Named
@RequestScoped
public class OwnRefusalsView {

    @Inject
    OwnRefusals refusals;

    private List<RefusalRow> rows = List.of();

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        rows = refusals.newest();
    }

    public List<RefusalRow> getRows() {
        return rows;
    }
}
