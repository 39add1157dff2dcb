package dsg.contract.view;

import dsg.contract.ChangeRow;
import dsg.contract.ContractBook;
import dsg.contract.ContractChanges;
import dsg.contract.ContractDetail;
import dsg.contract.Period;
import dsg.contract.PeriodChange;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.RuleBroken;
import dsg.platform.calendar.JapaneseDates;
import dsg.platform.view.TypedDay;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** contract/change.xhtml: proposes other periods, or decides about those that were proposed (T15, T16). */
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
    private @Nullable String shown;

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

    public String approve() {
        changes.approve(proposed());
        return done("approved");
    }

    public String decline() {
        changes.decline(proposed(), because);
        return done("declined");
    }

    public String withdraw() {
        changes.withdraw(proposed());
        return done("withdrawn");
    }

    public ContractDetail getDetail() {
        if (detail == null) {
            detail = book.detail(id());
        }
        return detail;
    }

    /** The change that was on the screen: nobody decides about another one that has taken its place meanwhile. */
    private UUID proposed() {
        return Optional.ofNullable(getDetail().proposed())
                .map(ChangeRow::id)
                .filter(open -> open.toString().equals(shown))
                .orElseThrow(() -> new RuleBroken("contract.change.over"));
    }

    private ContractId id() {
        return ContractIds.of(parameters, current);
    }

    private String done(String what) {
        return "/contract/detail.xhtml?faces-redirect=true&just=" + what + "&id=" + id();
    }

    /** The open change's identifier, empty where there is none. */
    public String getShown() {
        ChangeRow change = getDetail().proposed();
        return change == null ? "" : change.id().toString();
    }

    public void setShown(String shown) {
        this.shown = shown;
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
