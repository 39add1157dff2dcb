package dsg.noc;

import dsg.calendar.MaintenanceDirectory;
import dsg.noc.probe.Health;
import dsg.noc.probe.TargetKind;
import dsg.platform.access.UseCase;
import dsg.platform.calendar.Clocks;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is told of the past and to everybody. */
@Stateless
public class NocReports {

    private static final Duration STALE = Duration.ofMinutes(1);
    private static final Set<TargetKind> JUDGED = Set.of(TargetKind.SERVER, TargetKind.ROUTER);

    private static final List<String> NAMES = List.of("sharing", "login", "scan");

    /** What users call it, and what it needs. */
    private static final Map<String, List<String>> SERVICES = Map.of(
            "sharing", List.of("server:portal", "server:postgres", "disk:store"),
            "login", List.of("server:keycloak"),
            "scan", List.of("server:clamd"));

    @PersistenceContext
    EntityManager entities;

    @Inject
    NocBook book;

    @Inject
    MaintenanceDirectory maintenances;

    @Inject
    Clock clock;

    /** How much of this month, by the calendar of Japan, each service and each site was there. */
    @UseCase(NocService.VIEW_AVAILABILITY)
    public List<Availability> availability(YearMonth month) {
        Instant now = clock.instant();
        Instant until = until(month, now);
        Map<UUID, List<NocOutage.Interval>> outages = outages(month, now);
        AvailabilityMath math = new AvailabilityMath(begin(month), until);
        return book.targets().values().stream()
                .map(each -> each.row(now))
                .filter(each ->
                        JUDGED.contains(each.kind()) && each.watchedSince().isBefore(until))
                .sorted(Comparator.comparing(TargetRow::kind).thenComparing(TargetRow::label))
                .map(each -> math.of(each, outages.getOrDefault(each.id(), List.of())))
                .toList();
    }

    /** Likewise for what users call a service, which is there while everything is that it needs. */
    @UseCase(NocService.VIEW_AVAILABILITY)
    public List<ServiceAvailability> services(YearMonth month) {
        Instant now = clock.instant();
        Map<String, NocTarget> targets = book.targets();
        Map<UUID, List<NocOutage.Interval>> outages = outages(month, now);
        AvailabilityMath math = new AvailabilityMath(begin(month), until(month, now));
        return NAMES.stream()
                .flatMap(name -> {
                    List<TargetRow> needed = SERVICES.getOrDefault(name, List.of()).stream()
                            .flatMap(key -> Optional.ofNullable(targets.get(key)).stream())
                            .map(each -> each.row(now))
                            .toList();
                    List<NocOutage.Interval> all = needed.stream()
                            .flatMap(each -> outages.getOrDefault(each.id(), List.of()).stream())
                            .toList();
                    return needed.isEmpty()
                            ? Stream.empty()
                            : Stream.of(new ServiceAvailability(name, math.together(needed, all)));
                })
                .toList();
    }

    /** Likewise for each company's site, which is there while one of its routers is. */
    @UseCase(NocService.VIEW_AVAILABILITY)
    public List<SiteAvailability> sites(YearMonth month) {
        Instant now = clock.instant();
        Instant until = until(month, now);
        Map<UUID, List<NocOutage.Interval>> outages = outages(month, now);
        AvailabilityMath math = new AvailabilityMath(begin(month), until);
        List<TargetRow> all =
                book.targets().values().stream().map(each -> each.row(now)).toList();
        Map<UUID, List<TargetRow>> routers = all.stream()
                .filter(each -> each.kind() == TargetKind.ROUTER
                        && each.site() != null
                        && each.watchedSince().isBefore(until))
                .collect(Collectors.groupingBy(each -> Objects.requireNonNull(each.site())));
        return routers.entrySet().stream()
                .map(site -> new SiteAvailability(
                        place(site.getKey(), all),
                        math.either(
                                site.getValue(),
                                site.getValue().stream()
                                        .flatMap(each -> outages.getOrDefault(each.id(), List.of()).stream())
                                        .toList())))
                .sorted(Comparator.comparing(SiteAvailability::place))
                .toList();
    }

    /** A line is called as its site is; of several the one that is watched to the last. */
    private static String place(UUID site, List<TargetRow> all) {
        return all.stream()
                .filter(each -> each.kind() == TargetKind.LINE && site.equals(each.site()))
                .max(Comparator.comparing(TargetRow::since))
                .map(TargetRow::label)
                .orElse(site.toString());
    }

    private Map<UUID, List<NocOutage.Interval>> outages(YearMonth month, Instant now) {
        return entities.createQuery(
                        "select o from NocOutage o where o.fromAt < :until and (o.untilAt is null or o.untilAt >"
                                + " :from)",
                        NocOutage.class)
                .setParameter("from", begin(month))
                .setParameter("until", until(month, now))
                .getResultStream()
                .map(each -> each.interval(now))
                .collect(Collectors.groupingBy(NocOutage.Interval::target));
    }

    private static Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(Clocks.JAPAN).toInstant();
    }

    private static Instant until(YearMonth month, Instant now) {
        Instant end = begin(month.plusMonths(1));
        return end.isBefore(now) ? end : now;
    }

    /** How the services are, without a word about what they are made of. */
    @UseCase(NocService.VIEW_SERVICE_STATUS)
    public StatusPage status() {
        Instant now = clock.instant();
        Optional<Instant> looked = book.lastRound();
        boolean stale = looked.map(at -> at.isBefore(now.minus(STALE))).orElse(true);
        Map<String, NocTarget> targets = book.targets();
        List<ServiceState> services = NAMES.stream()
                .map(name -> new ServiceState(
                        name, stale ? Health.UNKNOWN : worst(SERVICES.getOrDefault(name, List.of()), targets)))
                .toList();
        return new StatusPage(looked.orElse(null), services, maintenances.ahead(now));
    }

    private static Health worst(List<String> keys, Map<String, NocTarget> targets) {
        Set<Health> seen = keys.stream()
                .map(key -> Optional.ofNullable(targets.get(key))
                        .map(NocTarget::health)
                        .orElse(Health.UNKNOWN))
                .collect(Collectors.toSet());
        if (seen.contains(Health.DOWN)) {
            return Health.DOWN;
        }
        return seen.contains(Health.UNKNOWN) ? Health.UNKNOWN : Health.UP;
    }
}
