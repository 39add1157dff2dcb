package dsg.fileshare.view;

import dsg.contract.ContractSummary;
import dsg.contract.Contracts;
import dsg.fileshare.tidying.TidyPage;
import dsg.fileshare.tidying.TidyQuery;
import dsg.fileshare.tidying.TidyShare;
import dsg.fileshare.tidying.Tidying;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** fileshare/tidying.xhtml: the assistant of tidying (R63). */
@Named
@RequestScoped
public class TidyingView {

    @Inject
    Tidying tidying;

    @Inject
    Contracts contracts;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<TidyShare> shares;
    private @Nullable TidyPage page;
    private @Nullable ContractSummary contract;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getShares();
        getPage();
    }

    public List<TidyShare> getShares() {
        if (shares == null) {
            shares = tidying.shares();
        }
        return shares;
    }

    public TidyPage getPage() {
        if (page == null) {
            page = tidying.files(getAddress().query());
        }
        return page;
    }

    public ContractSummary getContract() {
        if (contract == null) {
            contract = contracts.summary();
        }
        return contract;
    }

    public TidyAddress getAddress() {
        return TidyAddress.of(parameters);
    }

    public TidyQuery.Scope[] getScopes() {
        return TidyQuery.Scope.values();
    }

    public long getFiles() {
        return getShares().stream().mapToLong(TidyShare::files).sum();
    }

    public long getBytes() {
        return getShares().stream().mapToLong(TidyShare::bytes).sum();
    }

    public long getUntaken() {
        return getShares().stream().mapToLong(TidyShare::untaken).sum();
    }
}
