package dsg.fileshare.leaving;

import dsg.fileshare.area.RemovalId;
import dsg.fileshare.removal.Removal;
import dsg.fileshare.removal.RemovalFinder;
import dsg.fileshare.removal.RemovalReady;
import dsg.platform.access.Caller;
import dsg.platform.access.RuleBroken;
import dsg.platform.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Deletions that the requesting office has agreed to and that somebody else than the data manager carries out, as a form asks (R131). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AgreedDeletions {

    @PersistenceContext
    EntityManager entities;

    @Inject
    RemovalFinder removals;

    @Inject
    Event<RemovalReady> ready;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * Begins the deletion of this one folder or file.
     *
     * @throws RuleBroken where the office has agreed to none (T9)
     */
    public RemovalId carryOut(UUID object, Caller by) {
        RemovalId id = entities.createQuery(
                        "select r.id from Removal r where r.kind = dsg.fileshare.area.RemovalKind.DELETION and r.state ="
                                + " dsg.fileshare.removal.RemovalState.AGREED and (r.folder = :object or (r.folder is"
                                + " null and (select count(i) from RemovalItem i where i.removal = r) = 1 and exists"
                                + " (select 1 from RemovalItem i where i.removal = r and i.file.id = :object)))",
                        UUID.class)
                .setParameter("object", object)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(RemovalId::new)
                .orElseThrow(() -> new RuleBroken("fileshare.object.notagreed"));
        audit.about("removal", id.value());
        Removal removal = removals.get(id);
        removal.execute(by, clock.instant());
        ready.fire(new RemovalReady(removal.contract(), id));
        return id;
    }
}
