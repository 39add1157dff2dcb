package dsg.contract.view;

import dsg.contract.ContractBook;
import dsg.contract.ContractPage;
import dsg.contract.ContractState;
import dsg.platform.view.TextsView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** contract/list.xhtml: all contracts, as a list and as a time line. */
@Named
@RequestScoped
public class ContractListView {

    @Inject
    ContractBook book;

    @Inject
    TextsView texts;

    @Inject
    Clock clock;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable ContractPage page;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getPage();
    }

    public ContractPage getPage() {
        if (page == null) {
            page = book.page(getTyped().query());
        }
        return page;
    }

    public ContractAddress getTyped() {
        return ContractAddress.of(parameters);
    }

    public ContractState[] getStates() {
        return ContractState.values();
    }

    /** The model of the chart, of the contracts on this page. */
    public String getTimeline() {
        return new ContractTimeline(texts, LocalDate.now(clock)).of(getPage().rows());
    }
}
