package dsg.fileshare.leaving;

import dsg.fileshare.FileshareService;
import dsg.fileshare.area.RemovalKind;
import dsg.fileshare.removal.RemovalState;
import dsg.platform.access.Caller;
import dsg.platform.access.Rights;
import dsg.platform.service.NextStep;
import dsg.platform.service.NextSteps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What wishes to delete or move ask of somebody: of the office its word, of the data manager the deletion, each with its day. */
@ApplicationScoped
class RemovalNext implements NextSteps {

    private static final String ADDRESS = "/fileshare/removals.xhtml";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Rights rights;

    @Inject
    RemovalDays days;

    @Override
    public List<NextStep> of(Caller caller) {
        return Stream.concat(
                        rights.allow(caller, FileshareService.AGREE_REMOVAL) ? toDecide().stream() : Stream.empty(),
                        rights.allow(caller, FileshareService.DELETE_FILE)
                                ? toCarryOut(caller).stream()
                                : Stream.empty())
                .toList();
    }

    private Optional<NextStep> toDecide() {
        Object[] waiting = entities.createQuery(
                        "select count(r), min(r.requestedAt) from Removal r where r.state = :state", Object[].class)
                .setParameter("state", RemovalState.REQUESTED)
                .getSingleResult();
        return step("fileshare.next.waiting", RemovalState.REQUESTED, waiting);
    }

    private Optional<NextStep> toCarryOut(Caller caller) {
        Object[] waiting = entities.createQuery(
                        "select count(r), min(r.requestedAt) from Removal r where r.state = :state and r.kind = :kind and"
                                + " r.organisation = :own",
                        Object[].class)
                .setParameter("state", RemovalState.AGREED)
                .setParameter("kind", RemovalKind.DELETION)
                .setParameter("own", caller.organisation().value())
                .getSingleResult();
        return step("fileshare.next.agreed", RemovalState.AGREED, waiting);
    }

    private Optional<NextStep> step(String key, RemovalState state, Object[] waiting) {
        if (!(waiting[1] instanceof Instant oldest)) {
            return Optional.empty();
        }
        return Optional.of(new NextStep(key, List.of(waiting[0]), ADDRESS, days.due(state, oldest)));
    }
}
