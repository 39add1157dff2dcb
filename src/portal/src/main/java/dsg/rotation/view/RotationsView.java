package dsg.rotation.view;

import dsg.rotation.RotationRow;
import dsg.rotation.Rotations;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** rotation/list.xhtml: renewals, and the wish for one; the part of a decision that shows whose key it is. */
@Named
@RequestScoped
public class RotationsView {

    @Inject
    Rotations rotations;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<RotationRow> rows;
    private String contract = "";
    private String because = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    public String propose() {
        rotations.propose(contract, because);
        return "/rotation/list.xhtml?faces-redirect=true&done=proposed";
    }

    public List<RotationRow> getRows() {
        if (rows == null) {
            rows = rotations.list();
        }
        return rows;
    }

    /** One by its identifier, as who decides looks at it. */
    public RotationRow of(UUID id) {
        return rotations.row(id);
    }

    /** Whether the page comes after a proposal. */
    public boolean isJustProposed() {
        return "proposed".equals(parameters.get("done"));
    }

    public String getContract() {
        return contract;
    }

    public void setContract(String number) {
        this.contract = number;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String reason) {
        this.because = reason;
    }
}
