package dsg.contract.view;

import dsg.contract.Basis;
import dsg.contract.BasisKind;
import dsg.contract.Capacity;
import dsg.contract.ContractDetail;
import dsg.contract.ContractRegistrations;
import dsg.contract.NewContract;
import dsg.contract.PartyChoice;
import dsg.contract.Period;
import dsg.contract.Procurement;
import dsg.contract.RegisteredContract;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.RuleBroken;
import dsg.platform.view.TypedDay;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** contract/register.xhtml and contract/tree.xhtml: a new contract, and the companies that work in it. */
@Named
@RequestScoped
public class ContractRegistrationView {

    @Inject
    ContractRegistrations registrations;

    @Inject
    CurrentCaller current;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    /** Texts of the forms by the name of their field. */
    private final Map<String, String> typed = new HashMap<>();

    private @Nullable List<PartyChoice> offices;
    private @Nullable List<PartyChoice> companies;
    private @Nullable List<RegisteredContract> own;
    private @Nullable RegisteredContract page;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getOwn();
    }

    /** Likewise, of the tree. */
    public void loadPage() {
        getPage();
    }

    public String register() {
        ContractId id = registrations.register(new NewContract(
                text("number"),
                text("title"),
                new Period(TypedDay.read(text("from")), TypedDay.read(text("until"))),
                new Period(TypedDay.read(text("useFrom")), TypedDay.read(text("useUntil"))),
                text("office").isEmpty() ? null : organisation("office"),
                organisation("prime"),
                basis(),
                new NewContract.Said(
                        text("project"),
                        chosen(Procurement.class, "procurement"),
                        text("designation"),
                        text("clerk"),
                        text("deputy"))));
        return "/contract/tree.xhtml?faces-redirect=true&just=registered&id=" + id;
    }

    public String add() {
        registrations.addSubcontractor(id(), organisation("subcontractor"), organisation("above"));
        return "/contract/tree.xhtml?faces-redirect=true&just=added&id=" + id();
    }

    private Basis basis() {
        String item = text("item");
        return new Basis(
                chosen(BasisKind.class, "kind"),
                item.matches("[0-9]{1,2}") ? Integer.valueOf(item) : null,
                text("document"));
    }

    public List<PartyChoice> getOffices() {
        if (offices == null) {
            offices = registrations.offices();
        }
        return offices;
    }

    public List<PartyChoice> getCompanies() {
        if (companies == null) {
            companies = registrations.companies();
        }
        return companies;
    }

    public List<RegisteredContract> getOwn() {
        if (own == null) {
            own = registrations.own();
        }
        return own;
    }

    public RegisteredContract getPage() {
        if (page == null) {
            page = registrations.page(id());
        }
        return page;
    }

    /** Those in the contract that can give others work. */
    public List<ContractDetail.Party> getGivers() {
        return getPage().parties().stream()
                .filter(party -> party.capacity() != Capacity.REQUESTING_OFFICE)
                .toList();
    }

    /** The companies that take no part in the contract yet. */
    public List<PartyChoice> getOthers() {
        return getCompanies().stream()
                .filter(each -> getPage().parties().stream()
                        .noneMatch(party -> party.organisation().equals(each.id())))
                .toList();
    }

    public Procurement[] getProcurements() {
        return Procurement.values();
    }

    public BasisKind[] getKinds() {
        return BasisKind.values();
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    /** What has just been recorded, for the page's notice; empty for nothing. */
    public String getJust() {
        String just = parameters.getOrDefault("just", "");
        return just.matches("registered|added|opened") ? just : "";
    }

    private ContractId id() {
        return ContractIds.of(parameters, current);
    }

    private OrganisationId organisation(String field) {
        try {
            return new OrganisationId(UUID.fromString(text(field)));
        } catch (IllegalArgumentException noIdentifier) {
            throw new RuleBroken("contract.prime.none");
        }
    }

    private <T extends Enum<T>> T chosen(Class<T> of, String field) {
        try {
            return Enum.valueOf(of, text(field));
        } catch (IllegalArgumentException none) {
            throw new RuleBroken("contract.basis.item.bad");
        }
    }

    private String text(String field) {
        return Objects.requireNonNullElse(typed.get(field), "").strip();
    }
}
