package dsg.hold;

import dsg.application.ApplicationDesk;
import dsg.application.People;
import dsg.platform.access.AccountId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.calendar.Clocks;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Use cases of holds: placing one at once, ending one by two people. */
@Stateless
public class HoldDesk {

    private static final int MOST = 500;

    @PersistenceContext
    EntityManager entities;

    @Inject
    @Any
    Instance<HeldThings> things;

    @Inject
    @Any
    Instance<HoldLimit> limits;

    @Inject
    ApplicationDesk applications;

    @Inject
    People people;

    @Inject
    Event<HoldChanged> changed;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Holds that hold first, then those that are over; the newest first. */
    @UseCase(HoldService.VIEW_HOLDS)
    public List<HoldRow> list() {
        List<Hold> all = entities.createQuery(
                        "select h from Hold h order by case when h.endedAt is null then 0 else 1 end, h.placedAt desc",
                        Hold.class)
                .setMaxResults(MOST)
                .getResultList();
        Map<AccountId, String> names =
                people.names(all.stream().map(Hold::placedBy).distinct().toList());
        return all.stream()
                .map(hold -> hold.row(name(hold.held()), names.getOrDefault(hold.placedBy(), "")))
                .toList();
    }

    /** Holds that hold this thing now: who has placed them, why, and until when somebody looks at them again. */
    @UseCase(HoldService.VIEW_HOLDS)
    public List<HoldRow> on(Held held) {
        audit.detail(held.type() + " " + held.id());
        List<Hold> open = entities.createQuery(
                        "select h from Hold h where h.objectType = :type and h.objectId = :id and h.endedAt is null"
                                + " order by h.placedAt",
                        Hold.class)
                .setParameter("type", held.type())
                .setParameter("id", held.id())
                .getResultList();
        Map<AccountId, String> names =
                people.names(open.stream().map(Hold::placedBy).distinct().toList());
        return open.stream()
                .map(hold -> hold.row(name(held), names.getOrDefault(hold.placedBy(), "")))
                .toList();
    }

    /** One hold, for who decides about its end. */
    @UseCase(HoldService.VIEW_HOLDS)
    public HoldRow hold(UUID id) {
        Hold hold = find(entities, id);
        audit.about("hold", id);
        return hold.row(
                name(hold.held()), people.names(List.of(hold.placedBy())).getOrDefault(hold.placedBy(), ""));
    }

    /**
     * Holds something from now on.
     *
     * @param typed what people call it, or its identifier
     * @param reviewOn until when somebody looks whether it is still needed
     */
    @UseCase(HoldService.PLACE_HOLD)
    public UUID place(HoldKind kind, HeldType type, String typed, String because, LocalDate reviewOn) {
        if (!reviewOn.isAfter(LocalDate.ofInstant(clock.instant(), Clocks.JAPAN))) {
            throw new RuleBroken("hold.review.past");
        }
        Held held = new Held(type, find(type, typed.strip()));
        limits.forEach(limit -> limit.demandInTime(held));
        Hold hold = new Hold(kind, held, because, reviewOn, current.get().account(), clock.instant());
        entities.persist(hold);
        changed.fire(new HoldChanged(held));
        audit.about("hold", hold.id());
        if (type == HeldType.CONTRACT) {
            audit.inContract(held.id());
        }
        audit.detail(kind + " " + type + " " + held.id());
        return hold.id();
    }

    /** Wants a hold to end; somebody else decides. An incident's hold ends at the word of the SOC alone (T29). */
    @UseCase(HoldService.PROPOSE_HOLD_END)
    public void proposeEnd(UUID id, String because) {
        audit.about("hold", id);
        Hold hold = find(entities, id);
        if (!current.get().is(hold.kind().ending())) {
            throw Refused.conflict("hold.end." + hold.kind());
        }
        hold.wantEnd(because);
        applications.submit(HoldEnds.KIND, id, null);
    }

    private UUID find(HeldType type, String typed) {
        return things.stream()
                .filter(each -> each.type() == type)
                .flatMap(each -> each.find(typed).stream())
                .findFirst()
                .or(() -> identifier(typed))
                .orElseThrow(() -> new RuleBroken("hold.thing.unknown"));
    }

    private static Optional<UUID> identifier(String typed) {
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(typed))
                : Optional.empty();
    }

    private String name(Held held) {
        return things.stream()
                .filter(each -> each.type() == held.type())
                .flatMap(each -> each.name(held.id()).stream())
                .findFirst()
                .orElse(held.id().toString());
    }

    static Hold find(EntityManager entities, UUID id) {
        return Optional.ofNullable(entities.find(Hold.class, id)).orElseThrow(() -> Refused.notFound("hold.unknown"));
    }
}
