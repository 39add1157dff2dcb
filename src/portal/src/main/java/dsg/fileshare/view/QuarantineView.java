package dsg.fileshare.view;

import dsg.fileshare.quarantine.Quarantine;
import dsg.fileshare.quarantine.QuarantineRow;
import dsg.fileshare.quarantine.RescanRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** fileshare/quarantine.xhtml: what malware was found in, and how far the scans of what is stored are. */
@Named
@RequestScoped
public class QuarantineView {

    @Inject
    Quarantine quarantine;

    private @Nullable List<QuarantineRow> rows;
    private @Nullable List<RescanRow> rounds;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    public List<QuarantineRow> getRows() {
        if (rows == null) {
            rows = quarantine.list();
        }
        return rows;
    }

    public List<RescanRow> getRounds() {
        if (rounds == null) {
            rounds = quarantine.rounds();
        }
        return rounds;
    }
}
