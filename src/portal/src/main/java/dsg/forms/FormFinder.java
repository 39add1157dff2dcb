package dsg.forms;

import dsg.contract.ContractFacts;
import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds forms that the caller may know of; any other is answered like one that does not exist. */
@ApplicationScoped
public class FormFinder {

    @PersistenceContext
    EntityManager entities;

    @Inject
    ContractFacts facts;

    StoredForm get(FormId id, Caller caller) {
        return find(id, LockModeType.NONE)
                .filter(form -> sees(caller, form))
                .orElseThrow(() -> Refused.notFound("forms.unknown"));
    }

    /** For whoever changes it: nobody else does at the same time. */
    StoredForm locked(FormId id, Caller caller) {
        return find(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(form -> sees(caller, form))
                .orElseThrow(() -> Refused.notFound("forms.unknown"));
    }

    Optional<StoredForm> find(FormId id, LockModeType lock) {
        return Optional.ofNullable(entities.find(StoredForm.class, id.value(), lock));
    }

    /** The newest first, as many as fit on a page. */
    List<StoredForm> of(Caller caller, int most) {
        return entities.createQuery("select f from StoredForm f order by f.storedAt desc, f.id", StoredForm.class)
                .setMaxResults(most)
                .getResultStream()
                .filter(form -> sees(caller, form))
                .toList();
    }

    /** What the office has said to its cells, the oldest first. */
    List<FormRemark> remarks(FormId form) {
        return entities.createQuery(
                        "select r from FormRemark r where r.form = :form order by r.at, r.id", FormRemark.class)
                .setParameter("form", form.value())
                .getResultList();
    }

    /** What other parts of the site need of a form. */
    public record Found(ContractId contract, OrganisationId company, String number, FormState state) {}

    /** A form that the caller may know of. */
    public Found found(FormId id, Caller caller) {
        StoredForm form = get(id, caller);
        return new Found(form.contract(), form.company(), form.number().orElse(""), form.state());
    }

    /** The company and name that each row of a form says, by the row's identifier. */
    public Map<UUID, Named> named(FormId id, Caller caller) {
        StoredForm form = get(id, caller);
        return form.rows().stream()
                .collect(Collectors.toUnmodifiableMap(
                        StoredRow::id,
                        row -> new Named(
                                form.company(),
                                row.filled().value("name"),
                                row.filled().value("handlersFiledOn"))));
    }

    /**
     * What a row says of a person, as lists are searched for it.
     *
     * @param filedOn the day that the row gives, as ISO has it; empty for none
     */
    public record Named(OrganisationId company, String name, String filedOn) {}

    /** What the newest form that has brought an account says in its row, by account; of the contract whose rows are open. */
    public Map<AccountId, Map<String, String>> newest(ContractId contract, OrganisationId company) {
        Map<AccountId, Map<String, String>> newest = new HashMap<>();
        entities.createQuery(
                        "select f from StoredForm f where f.contract = :contract and f.company = :company"
                                + " order by f.storedAt",
                        StoredForm.class)
                .setParameter("contract", contract.value())
                .setParameter("company", company.value())
                .getResultStream()
                .flatMap(form -> form.rows().stream())
                .forEach(row -> row.account()
                        .ifPresent(account -> newest.put(account, row.filled().values())));
        return newest;
    }

    /** People whom forms of this contract name that are still in somebody's hands (T47). */
    Set<String> underway(UUID contract) {
        return Set.copyOf(entities.createQuery(
                        "select r.subject from StoredRow r where r.contract = :contract and r.underway = true",
                        String.class)
                .setParameter("contract", contract)
                .getResultList());
    }

    /** The staff those that were handed in; an office those of its contract; a company its own and those of who works for it. */
    boolean sees(Caller caller, StoredForm form) {
        if (caller.contract() == null) {
            boolean own = caller.is(Role.COMPANY_MANAGER) && form.company().equals(caller.organisation());
            return own || (caller.is(Role.PROVIDER) && form.state().isHandedIn());
        }
        if (!caller.contract().equals(form.contract())) {
            return false;
        }
        return caller.is(Role.REQUESTING_OFFICE)
                ? form.state().isHandedIn()
                : caller.is(Role.PROTECTED_SYSTEM_MANAGER) && isOfChain(caller, form);
    }

    private boolean isOfChain(Caller caller, StoredForm form) {
        boolean own = form.organisation().equals(caller.organisation())
                || form.company().equals(caller.organisation());
        return own
                || (form.state() != FormState.FAULTY
                        && facts.worksFor(form.contract(), form.company(), caller.organisation()));
    }
}
