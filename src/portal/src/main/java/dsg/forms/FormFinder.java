package dsg.forms;

import dsg.contract.ContractFacts;
import dsg.platform.access.Caller;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds forms that the caller may know of; any other is answered like one that does not exist. */
@ApplicationScoped
class FormFinder {

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
            return caller.is(Role.PROVIDER) && form.state().isHandedIn();
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
