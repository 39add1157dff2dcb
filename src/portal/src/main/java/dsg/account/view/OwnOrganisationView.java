package dsg.account.view;

import dsg.account.desk.AccountRow;
import dsg.account.desk.OwnOrganisation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** account/organisation.xhtml: the accounts of the caller's organisation. */
@Named
@RequestScoped
public class OwnOrganisationView {

    @Inject
    OwnOrganisation organisation;

    private @Nullable List<AccountRow> rows;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    public List<AccountRow> getRows() {
        if (rows == null) {
            rows = organisation.accounts();
        }
        return rows;
    }
}
