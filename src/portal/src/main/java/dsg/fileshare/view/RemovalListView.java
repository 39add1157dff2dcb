package dsg.fileshare.view;

import dsg.fileshare.arriving.ArrivalRow;
import dsg.fileshare.arriving.Arrivals;
import dsg.fileshare.leaving.RemovalRow;
import dsg.fileshare.leaving.Removals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** fileshare/removals.xhtml: wishes to delete and move, and files that come from other contracts. */
@Named
@RequestScoped
public class RemovalListView {

    @Inject
    Removals removals;

    @Inject
    Arrivals arrivals;

    private @Nullable List<RemovalRow> rows;
    private @Nullable List<ArrivalRow> coming;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
        getComing();
    }

    public List<RemovalRow> getRows() {
        if (rows == null) {
            rows = removals.list();
        }
        return rows;
    }

    public List<ArrivalRow> getComing() {
        if (coming == null) {
            coming = arrivals.list();
        }
        return coming;
    }
}
