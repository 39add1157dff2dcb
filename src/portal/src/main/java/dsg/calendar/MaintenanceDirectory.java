package dsg.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Announced maintenance, for those who count outages; no use case of its own, so it decides nothing. */
@ApplicationScoped
public class MaintenanceDirectory {

    @PersistenceContext
    EntityManager entities;

    /** Whether a maintenance that was announced goes on somewhere at this instant. */
    public boolean isRunning(Instant at) {
        return !at(at).isEmpty();
    }

    /** What is planned to stand still at this instant. */
    public PlannedStops stops(Instant at) {
        List<Maintenance> running = at(at);
        return new PlannedStops(
                running.stream().anyMatch(each -> each.site().isEmpty()),
                running.stream().flatMap(each -> each.site().stream()).collect(Collectors.toSet()));
    }

    private List<Maintenance> at(Instant at) {
        return entities.createQuery(
                        "select m from Maintenance m where m.calledOffAt is null and m.from <= :at and m.until > :at",
                        Maintenance.class)
                .setParameter("at", at)
                .getResultList();
    }

    Optional<MaintenanceRow> find(UUID id, Instant now) {
        return Optional.ofNullable(entities.find(Maintenance.class, id)).map(each -> each.row(now));
    }

    /** What is announced and not over at this instant, the first one first. */
    public List<MaintenanceRow> ahead(Instant now) {
        return entities.createQuery(
                        "select m from Maintenance m where m.calledOffAt is null and m.until > :now order by m.from",
                        Maintenance.class)
                .setParameter("now", now)
                .getResultStream()
                .map(each -> each.row(now))
                .toList();
    }
}
