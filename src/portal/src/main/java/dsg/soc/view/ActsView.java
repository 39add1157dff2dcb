package dsg.soc.view;

import dsg.soc.incident.ActDesk;
import dsg.soc.incident.ActRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** soc/acts.xhtml: the prohibited acts and what finds them. */
@Named
@RequestScoped
public class ActsView {

    @Inject
    ActDesk desk;

    private @Nullable List<ActRow> acts;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getActs();
    }

    public List<ActRow> getActs() {
        if (acts == null) {
            acts = desk.acts();
        }
        return acts;
    }
}
