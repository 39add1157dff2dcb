package dsg.account.view;

import dsg.account.Accounts;
import dsg.account.DifferenceRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** account/differences.xhtml: 未承認の差分 (decision 2). */
@Named
@RequestScoped
public class DifferencesView {

    @Inject
    Accounts accounts;

    private @Nullable List<DifferenceRow> rows;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        rows = accounts.differences();
    }

    public List<DifferenceRow> getRows() {
        return rows == null ? List.of() : rows;
    }
}
