package dsg.soc.advisory;

import dsg.company.OrganisationDirectory;
import dsg.helpdesk.MarkingWords;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.task.Tasks;
import dsg.soc.NativeRows;
import dsg.soc.SocService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Use cases of advisories. */
@Stateless
public class Advisories {

    private static final int MOST = 200;
    private static final int TITLE = 100;
    private static final int TEXT = 4_000;

    @PersistenceContext
    EntityManager entities;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Tasks tasks;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** What is published, and for the staff what waits to be; the newest first. */
    @UseCase(SocService.READ_ADVISORIES)
    public List<AdvisoryRow> all() {
        Caller caller = current.get();
        enter(caller);
        boolean staff = isStaff(caller);
        Map<UUID, Instant> confirmed = confirmed(caller);
        return entities.createQuery("select a from Advisory a order by a.writtenAt desc, a.id", Advisory.class)
                .setMaxResults(MOST)
                .getResultStream()
                .filter(advisory -> staff || advisory.state() == AdvisoryState.PUBLISHED)
                .map(advisory -> advisory.row(caller.person(), confirmed.get(advisory.id())))
                .toList();
    }

    @UseCase(SocService.READ_ADVISORIES)
    public AdvisoryPage page(UUID id) {
        Caller caller = current.get();
        Advisory advisory = found(id, caller);
        return new AdvisoryPage(
                advisory.row(caller.person(), confirmed(caller).get(id)), isStaff(caller) ? readers(id) : List.of());
    }

    /** Writes one; nobody outside the staff sees it before somebody else publishes it. */
    @UseCase(SocService.WRITE_ADVISORY)
    public UUID write(String title, AdvisoryLevel level, String text) {
        Advisory advisory =
                new Advisory(checked(title, TITLE), level, checked(text, TEXT), current.get(), clock.instant());
        entities.persist(advisory);
        audit.about("advisory", advisory.id());
        return advisory.id();
    }

    /** The second person publishes it; the managers of every contract get a letter. */
    @UseCase(SocService.PUBLISH_ADVISORY)
    public void publish(UUID id) {
        found(id, current.get()).publish(current.get(), clock.instant());
        tasks.schedule(AdvisoryLetters.KIND, id.toString(), clock.instant());
    }

    @UseCase(SocService.PUBLISH_ADVISORY)
    public void end(UUID id) {
        found(id, current.get()).end(clock.instant());
    }

    /** The caller has read it. */
    @UseCase(SocService.READ_ADVISORIES)
    public void confirm(UUID id) {
        Caller caller = current.get();
        if (found(id, caller).state() != AdvisoryState.PUBLISHED) {
            throw Refused.conflict("soc.advisory.unpublished");
        }
        entities.createNativeQuery("insert into soc_advisory_read (advisory, account, organisation, at)"
                        + " values (:advisory, :account, :organisation, :now) on conflict do nothing")
                .setParameter("advisory", id)
                .setParameter("account", caller.account().value())
                .setParameter("organisation", caller.organisation().value())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private Advisory found(UUID id, Caller caller) {
        audit.about("advisory", id);
        enter(caller);
        return Optional.ofNullable(entities.find(Advisory.class, id))
                .filter(advisory -> isStaff(caller) || advisory.state() == AdvisoryState.PUBLISHED)
                .orElseThrow(() -> Refused.notFound("soc.advisory.unknown"));
    }

    private Map<UUID, Instant> confirmed(Caller caller) {
        Map<UUID, Instant> confirmed = new HashMap<>();
        NativeRows.of(entities.createNativeQuery(
                                "select advisory, at from soc_advisory_read where account = :account", Object[].class)
                        .setParameter("account", caller.account().value()))
                .forEach(row -> confirmed.put((UUID) row[0], (Instant) row[1]));
        return confirmed;
    }

    private List<AdvisoryPage.Readers> readers(UUID id) {
        List<Object[]> rows = NativeRows.of(entities.createNativeQuery(
                                "select organisation, count(*) from soc_advisory_read where advisory = :advisory"
                                        + " group by organisation order by 2 desc",
                                Object[].class)
                        .setParameter("advisory", id))
                .toList();
        Map<UUID, String> names =
                organisations.names(rows.stream().map(row -> (UUID) row[0]).toList());
        return rows.stream()
                .map(row -> new AdvisoryPage.Readers(names.getOrDefault((UUID) row[0], ""), (Long) row[1]))
                .toList();
    }

    private void enter(Caller caller) {
        entities.createNativeQuery("select set_config('dsg.account', :account, true)")
                .setParameter("account", caller.account().value().toString())
                .getSingleResult();
    }

    private static boolean isStaff(Caller caller) {
        return caller.is(Role.SOC) || caller.is(Role.SECURITY_OFFICE);
    }

    private static String checked(String typed, int longest) {
        String text = typed.strip().replace("\0", "");
        if (text.isEmpty() || text.length() > longest) {
            throw new RuleBroken("soc.text.bad", longest);
        }
        MarkingWords.demandNone(text);
        return text;
    }
}
