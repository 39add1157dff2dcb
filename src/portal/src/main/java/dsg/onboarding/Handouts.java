package dsg.onboarding;

import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Use cases of what is handed out: editions of documents, and who has acknowledged which (T50). */
@Stateless
public class Handouts {

    @PersistenceContext
    EntityManager entities;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Every edition, the newest first, with what the reader has acknowledged. */
    @UseCase(OnboardingService.VIEW_HANDOUTS)
    public List<HandoutRow> all() {
        Caller caller = current.get();
        enter(caller);
        List<Handout> handouts = entities.createQuery(
                        "select h from Handout h order by h.publishedAt desc, h.title", Handout.class)
                .getResultList();
        Map<UUID, Instant> own = own(caller);
        Map<UUID, Long> readers = caller.isStaff() ? readers() : Map.of();
        Set<String> seen = new HashSet<>();
        return handouts.stream()
                .map(each -> each.row(own.get(each.id()), seen.add(each.title()), readers.getOrDefault(each.id(), 0L)))
                .toList();
    }

    /** Hands out an edition; a title that was there before has a new edition, which is acknowledged anew. */
    @UseCase(OnboardingService.PUBLISH_HANDOUT)
    public UUID publish(HandoutForm form) {
        Handout handout = new Handout(form, current.get().account(), clock.instant());
        audit.about("handout", handout.id());
        if (!entities.createQuery(
                        "select h.id from Handout h where h.title = :title and h.edition = :edition", UUID.class)
                .setParameter("title", handout.title())
                .setParameter("edition", form.edition().strip())
                .getResultList()
                .isEmpty()) {
            throw Refused.conflict("onboarding.handout.taken");
        }
        entities.persist(handout);
        audit.detail(handout.title() + " " + form.edition().strip());
        return handout.id();
    }

    /** The caller has this edition and has read it. */
    @UseCase(OnboardingService.ACKNOWLEDGE_HANDOUT)
    public void acknowledge(UUID id) {
        Caller caller = current.get();
        enter(caller);
        audit.about("handout", id);
        Handout handout = entities.find(Handout.class, id);
        if (handout == null || !handout.isToBeAcknowledged()) {
            throw Refused.notFound("onboarding.handout.unknown");
        }
        entities.createNativeQuery(
                        "insert into handout_acknowledgement (handout, account, at) values (:handout, :account,"
                                + " :now) on conflict do nothing")
                .setParameter("handout", id)
                .setParameter("account", caller.account().value())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private void enter(Caller caller) {
        entities.createNativeQuery("select set_config('dsg.account', :account, true)")
                .setParameter("account", caller.account().value().toString())
                .getSingleResult();
    }

    private Map<UUID, Instant> own(Caller caller) {
        Map<UUID, Instant> own = new HashMap<>();
        List<?> rows = entities.createNativeQuery(
                        "select handout, at from handout_acknowledgement where account = :account", Object[].class)
                .setParameter("account", caller.account().value())
                .getResultList();
        rows.forEach(row -> own.put((UUID) ((Object[]) row)[0], (Instant) ((Object[]) row)[1]));
        return own;
    }

    private Map<UUID, Long> readers() {
        Map<UUID, Long> readers = new HashMap<>();
        List<?> rows = entities.createNativeQuery(
                        "select handout, count(*) from handout_acknowledgement group by handout", Object[].class)
                .getResultList();
        rows.forEach(row -> readers.put((UUID) ((Object[]) row)[0], ((Number) ((Object[]) row)[1]).longValue()));
        return readers;
    }
}
