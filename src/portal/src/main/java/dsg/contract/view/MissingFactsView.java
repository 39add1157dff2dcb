package dsg.contract.view;

import dsg.contract.ContractFacts;
import dsg.contract.Fact;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What keeps the caller from the area of the own contract, so that an empty page says why it is empty. */
@Named
@RequestScoped
public class MissingFactsView {

    @Inject
    CurrentCaller current;

    @Inject
    ContractFacts facts;

    private @Nullable List<Fact> own;

    public List<Fact> getOwn() {
        if (own == null) {
            own = current.find().map(this::missing).orElse(List.of());
        }
        return own;
    }

    private List<Fact> missing(Caller caller) {
        ContractId contract = caller.contract();
        return contract == null
                ? List.of()
                : facts.missing(contract, caller.organisation()).stream()
                        .sorted()
                        .toList();
    }
}
