package dsg.enrolment.view;

import dsg.enrolment.SameFingerRow;
import dsg.enrolment.SameFingers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** enrolment/same.xhtml: one finger under two names. */
@Named
@RequestScoped
public class SameFingerView {

    private static final String PAGE = "/enrolment/same.xhtml?faces-redirect=true";

    @Inject
    SameFingers found;

    private @Nullable List<SameFingerRow> rows;
    private String because = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    public List<SameFingerRow> getRows() {
        if (rows == null) {
            rows = found.list();
        }
        return rows;
    }

    public String samePerson(UUID id) {
        found.samePerson(id, because);
        return PAGE;
    }

    public String twoPeople(UUID id) {
        found.twoPeople(id, because);
        return PAGE;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(@Nullable String because) {
        this.because = because == null ? "" : because;
    }
}
