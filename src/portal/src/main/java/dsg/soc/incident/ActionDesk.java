package dsg.soc.incident;

import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.soc.EntityKind;
import dsg.soc.IncidentId;
import dsg.soc.SocAction;
import dsg.soc.SocService;
import dsg.soc.Subject;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Use cases of acting in an incident: what one person decides is done at once, what two decide by the second. */
@Stateless
public class ActionDesk {

    @PersistenceContext
    EntityManager entities;

    @Inject
    IncidentBook book;

    @Inject
    @Any
    Instance<SocAction> actions;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * Asks for an action on something that the incident has to do with.
     *
     * @throws Refused where the incident has nothing to do with it, or the action is refused by the service that does it
     */
    @UseCase(SocService.ACT_IN_INCIDENT)
    public void ask(IncidentId id, String kind, EntityKind targetKind, String target, String reason) {
        SocAction action = action(kind);
        record(id, kind + " " + target);
        Incident incident = book.locked(id);
        incident.demandOpen();
        if (incident.isDrill()) {
            throw Refused.conflict("soc.action.drill");
        }
        Subject subject = book.subjects(id).stream()
                .filter(each -> each.kind() == action.target()
                        && each.kind() == targetKind
                        && each.id().equals(target))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("soc.action.stranger"));
        Caller caller = current.get();
        String because = Words.line(reason, Words.SHORT);
        entities.persist(new Doing(id, action, subject, because, caller, clock.instant()));
        if (action.needsSecond()) {
            book.event(id, caller.account(), "asked." + kind, subject.name());
        } else {
            carryOut(incident, action, subject.id(), subject.name(), because);
        }
    }

    /** The second person agrees, and it is done; or does not, and it is not. */
    @UseCase(SocService.DECIDE_ACTION)
    public void decide(UUID doing, boolean agreed) {
        Doing found = Optional.ofNullable(entities.find(Doing.class, doing, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Refused.notFound("soc.action.unknown"));
        record(found.incident(), found.kind() + " " + found.target());
        Incident incident = book.locked(found.incident());
        incident.demandOpen();
        found.decide(agreed, current.get(), clock.instant());
        if (agreed) {
            carryOut(incident, action(found.kind()), found.target(), found.targetName(), found.reason());
        } else {
            book.event(incident.id(), current.get().account(), "declined." + found.kind(), found.targetName());
        }
    }

    private void carryOut(Incident incident, SocAction action, String target, String name, String reason) {
        action.run(target, reason);
        if (action.contains()) {
            incident.contained(clock.instant());
        }
        book.event(incident.id(), current.get().account(), "done." + action.kind(), name);
    }

    private SocAction action(String kind) {
        return actions.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("soc.action.unknown"));
    }

    private void record(IncidentId id, String what) {
        audit.about("incident", id.value());
        audit.detail(what);
    }
}
