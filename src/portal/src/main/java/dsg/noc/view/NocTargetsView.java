package dsg.noc.view;

import dsg.noc.NocDesk;
import dsg.noc.TargetRow;
import dsg.platform.view.KeysetModel;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** noc/targets.xhtml: all that is watched. */
@Named
@ViewScoped
public class NocTargetsView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    NocDesk noc;

    private final KeysetModel<TargetRow> model =
            KeysetModel.descending("since", TargetRow::id, page -> noc.targets(page));

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        model.open();
    }

    public KeysetModel<TargetRow> getModel() {
        return model;
    }
}
