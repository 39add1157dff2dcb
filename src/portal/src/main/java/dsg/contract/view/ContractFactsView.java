package dsg.contract.view;

import dsg.contract.Basis;
import dsg.contract.BasisKind;
import dsg.contract.ContractDetail;
import dsg.contract.ContractRecords;
import dsg.contract.DataManagerRow;
import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.RuleBroken;
import dsg.platform.view.TypedDay;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** contract/facts.xhtml: puts on record what makes a contract usable (R66, R81, R82). */
@Named
@RequestScoped
public class ContractFactsView {

    @Inject
    ContractRecords records;

    @Inject
    CurrentCaller current;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private String document = "";
    private String day = "";
    private BasisKind kind = BasisKind.SPECIAL_CLAUSE;
    private String item = "";
    private String manager = "";
    private String because = "";

    public String recordBasis() {
        Integer number = item.matches("[0-9]{1,2}") ? Integer.valueOf(item) : null;
        records.recordBasis(id(), new Basis(kind, number, document));
        return done();
    }

    public String consent() {
        records.consent(id(), TypedDay.read(day), document);
        return done();
    }

    /** The choice names organisation and account, as the list of candidates offers them. */
    public String designate() {
        String[] chosen = manager.split("/", 2);
        if (chosen.length < 2) {
            throw new RuleBroken("contract.manager.stranger");
        }
        records.designate(id(), new OrganisationId(uuid(chosen[0])), new AccountId(uuid(chosen[1])), document);
        return done();
    }

    public String release() {
        records.release(id(), uuid(manager), because);
        return done();
    }

    /** Those whose designation can be ended. */
    public List<DataManagerRow> holding(ContractDetail detail) {
        return detail.managers().stream()
                .filter(row -> row.releasedAt() == null)
                .toList();
    }

    public BasisKind[] getKinds() {
        return BasisKind.values();
    }

    private ContractId id() {
        return ContractIds.of(parameters, current);
    }

    private String done() {
        return "/contract/detail.xhtml?faces-redirect=true&just=fact&id=" + id();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noIdentifier) {
            throw new RuleBroken("contract.manager.unknown");
        }
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public BasisKind getKind() {
        return kind;
    }

    public void setKind(BasisKind kind) {
        this.kind = kind;
    }

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
    }

    public String getManager() {
        return manager;
    }

    public void setManager(String manager) {
        this.manager = manager;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }
}
