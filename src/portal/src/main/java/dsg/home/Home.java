package dsg.home;

import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.service.NextStep;
import dsg.platform.service.NextSteps;
import dsg.platform.service.SearchPlace;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Use cases of the home page. */
@Stateless
public class Home {

    private static final int MOST_HITS = 20;
    private static final int MOST_STEPS = 30;
    private static final int MOST_WORK = 500;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;

    @PersistenceContext
    EntityManager entities;

    @Inject
    @Any
    Instance<NextSteps> steps;

    @Inject
    @Any
    Instance<SearchPlace> places;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** What waits for the caller in all services: what has a day first, the earliest at the top. */
    @UseCase(HomeService.VIEW_HOME)
    public List<NextStep> next() {
        return waiting(MOST_STEPS);
    }

    /** The same without leaving anything out: the whole work list. */
    @UseCase(HomeService.VIEW_HOME)
    public List<NextStep> work() {
        return waiting(MOST_WORK);
    }

    private List<NextStep> waiting(int most) {
        Caller caller = enter();
        return steps.stream()
                .flatMap(service -> service.of(caller).stream())
                .sorted(Comparator.comparing(
                        step -> Optional.ofNullable(step.until()).orElse(Instant.MAX)))
                .limit(most)
                .toList();
    }

    /** What the caller may see that holds these words, by service. */
    @UseCase(HomeService.SEARCH_ALL)
    public List<FoundGroup> search(String typed) {
        Caller caller = enter();
        String words = typed.strip();
        if (words.length() < SHORTEST || words.length() > LONGEST) {
            throw new RuleBroken("home.search.bad", SHORTEST, LONGEST);
        }
        return places.stream()
                .map(place -> new FoundGroup(place.name(), place.find(words, caller, MOST_HITS)))
                .filter(group -> !group.hits().isEmpty())
                .sorted(Comparator.comparing(FoundGroup::name))
                .toList();
    }

    /** Notices that are for the caller now, the newest first. */
    @UseCase(HomeService.VIEW_HOME)
    public List<NoticeRow> notices() {
        Caller caller = enter();
        Map<UUID, Instant> own = own(caller);
        return inForce().stream()
                .filter(notice -> notice.isFor(caller))
                .map(notice -> notice.row(own.get(notice.id()), 0))
                .toList();
    }

    /** The caller has read this notice. */
    @UseCase(HomeService.ACKNOWLEDGE_NOTICE)
    public void acknowledge(UUID id) {
        Caller caller = enter();
        audit.about("notice", id);
        HomeNotice notice = entities.find(HomeNotice.class, id);
        if (notice == null || !notice.isFor(caller) || !notice.isToBeAcknowledged()) {
            throw Refused.notFound("home.notice.unknown");
        }
        entities.createNativeQuery("insert into home_notice_acknowledgement (notice, account, at) values (:notice,"
                        + " :account, :now) on conflict do nothing")
                .setParameter("notice", id)
                .setParameter("account", caller.account().value())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Every notice in force, whoever it is for, with how many have acknowledged it. */
    @UseCase(HomeService.PUBLISH_NOTICE)
    public List<NoticeRow> published() {
        Map<UUID, Long> readers = new HashMap<>();
        List<?> counts = entities.createNativeQuery(
                        "select notice, count(*) from home_notice_acknowledgement group by notice", Object[].class)
                .getResultList();
        counts.forEach(row -> readers.put((UUID) ((Object[]) row)[0], ((Number) ((Object[]) row)[1]).longValue()));
        return inForce().stream()
                .map(notice -> notice.row(null, readers.getOrDefault(notice.id(), 0L)))
                .toList();
    }

    /** Tells everybody, or everybody with these roles. */
    @UseCase(HomeService.PUBLISH_NOTICE)
    public UUID publish(NoticeForm form) {
        HomeNotice notice = new HomeNotice(form, current.get(), clock.instant());
        audit.about("notice", notice.id());
        entities.persist(notice);
        audit.detail(form.title().strip());
        return notice.id();
    }

    private List<HomeNotice> inForce() {
        return entities.createQuery(
                        "select n from HomeNotice n where n.untilAt > :now order by n.publishedAt desc",
                        HomeNotice.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    private Map<UUID, Instant> own(Caller caller) {
        Map<UUID, Instant> own = new HashMap<>();
        List<?> rows = entities.createNativeQuery(
                        "select notice, at from home_notice_acknowledgement where account = :account", Object[].class)
                .setParameter("account", caller.account().value())
                .getResultList();
        rows.forEach(row -> own.put((UUID) ((Object[]) row)[0], (Instant) ((Object[]) row)[1]));
        return own;
    }

    /** Opens the rows of the caller and of their organisation for this transaction. */
    private Caller enter() {
        Caller caller = current.get();
        entities.createNativeQuery("select set_config('dsg.organisation', :organisation, true),"
                        + " set_config('dsg.account', :account, true)")
                .setParameter("organisation", caller.organisation().value().toString())
                .setParameter("account", caller.account().value().toString())
                .getSingleResult();
        return caller;
    }
}
