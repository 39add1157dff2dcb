package dsg.application;

import dsg.platform.access.AccountId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Use cases around deciding in another's place (代決). */
@Stateless
public class Delegating {

    private static final String OBJECT = "delegation";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Delegations delegations;

    @Inject
    People people;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The delegations that the caller has made or was given. */
    @UseCase(ApplicationService.VIEW_APPLICATIONS)
    public List<DelegationRow> list() {
        return delegations.rows(current.get());
    }

    /** Those whom the caller can ask, with their names: other people of the same desk. */
    @UseCase(ApplicationService.VIEW_APPLICATIONS)
    public Map<AccountId, String> colleagues() {
        Set<AccountId> colleagues = delegations.colleagues(current.get());
        return people.names(colleagues);
    }

    /** Has a colleague decide in the caller's place; from then on what they decide so carries both names. */
    @UseCase(ApplicationService.DELEGATE)
    public UUID delegate(AccountId colleague, Absence days) {
        UUID id = delegations.make(current.get(), colleague, days);
        audit.about(OBJECT, id);
        audit.detail("to account " + colleague + " until " + days.until());
        return id;
    }

    /** Ends one that the caller has made, at once. */
    @UseCase(ApplicationService.DELEGATE)
    public void end(UUID id) {
        audit.about(OBJECT, id);
        Optional.ofNullable(entities.find(Delegation.class, id))
                .filter(delegation -> delegation.absent().equals(current.get().account()))
                .orElseThrow(() -> Refused.notFound("application.delegation.unknown"))
                .end(clock.instant());
    }
}
