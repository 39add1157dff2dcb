package dsg.contract.view;

import dsg.contract.ContractBook;
import dsg.contract.ContractDetail;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** contract/detail.xhtml: one contract with its parties, people, dates, facts and history. */
@Named
@RequestScoped
public class ContractDetailView {

    @Inject
    ContractBook book;

    @Inject
    CurrentCaller current;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable ContractDetail detail;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getDetail();
    }

    public ContractDetail getDetail() {
        if (detail == null) {
            detail = book.detail(getId());
        }
        return detail;
    }

    public ContractId getId() {
        return ContractIds.of(parameters, current);
    }

    /** What has just been recorded, for the page's notice; empty for nothing. */
    public String getJust() {
        String just = parameters.getOrDefault("just", "");
        return just.matches("fact|proposed|approved|declined|withdrawn") ? just : "";
    }
}
