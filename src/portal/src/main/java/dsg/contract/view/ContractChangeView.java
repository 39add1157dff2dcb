package dsg.contract.view;

import dsg.contract.ContractBook;
import dsg.contract.ContractChanges;
import dsg.contract.ContractDetail;
import dsg.contract.Period;
import dsg.contract.PeriodChange;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.calendar.JapaneseDates;
import dsg.platform.view.TypedDay;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** contract/change.xhtml: proposes other periods (T15, T16). */
@Named
@RequestScoped
public class ContractChangeView {

    @Inject
    ContractChanges changes;

    @Inject
    ContractBook book;

    @Inject
    CurrentCaller current;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable ContractDetail detail;
    private @Nullable String contractUntil;
    private @Nullable String useFrom;
    private @Nullable String useUntil;
    private String because = "";
    private String document = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getDetail();
    }

    public String propose() {
        Period contracted = new Period(getDetail().row().contracted().from(), TypedDay.read(getContractUntil()));
        Period used = new Period(TypedDay.read(getUseFrom()), TypedDay.read(getUseUntil()));
        changes.propose(id(), new PeriodChange(contracted, used, because, document));
        return done("proposed");
    }

    public ContractDetail getDetail() {
        if (detail == null) {
            detail = book.detail(id());
        }
        return detail;
    }

    private ContractId id() {
        return ContractIds.of(parameters, current);
    }

    private String done(String what) {
        return "/contract/detail.xhtml?faces-redirect=true&just=" + what + "&id=" + id();
    }

    public String getContractUntil() {
        return contractUntil == null
                ? JapaneseDates.seireki(getDetail().row().contracted().until())
                : contractUntil;
    }

    public void setContractUntil(String contractUntil) {
        this.contractUntil = contractUntil;
    }

    public String getUseFrom() {
        return useFrom == null ? JapaneseDates.seireki(getDetail().row().used().from()) : useFrom;
    }

    public void setUseFrom(String useFrom) {
        this.useFrom = useFrom;
    }

    public String getUseUntil() {
        return useUntil == null ? JapaneseDates.seireki(getDetail().row().used().until()) : useUntil;
    }

    public void setUseUntil(String useUntil) {
        this.useUntil = useUntil;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }
}
