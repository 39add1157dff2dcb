package dsg.overview.view;

import dsg.overview.ContractOverview;
import dsg.overview.OverviewPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** overview/contract.xhtml. */
@Named
@RequestScoped
public class OverviewView {

    @Inject
    ContractOverview overview;

    private @Nullable OverviewPage page;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getPage();
    }

    public OverviewPage getPage() {
        if (page == null) {
            page = overview.page();
        }
        return page;
    }
}
