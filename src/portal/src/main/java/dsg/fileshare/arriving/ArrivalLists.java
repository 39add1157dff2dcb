package dsg.fileshare.arriving;

import dsg.account.AccountDirectory;
import dsg.application.ApplicationDesk;
import dsg.application.Result;
import dsg.company.OrganisationDirectory;
import dsg.fileshare.area.Folder;
import dsg.fileshare.area.RemovalId;
import dsg.fileshare.removal.Agreement;
import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists of moves to a contract. */
@ApplicationScoped
class ArrivalLists {

    private static final int LONGEST = 500;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ApplicationDesk applications;

    @Inject
    AccountDirectory accounts;

    @Inject
    OrganisationDirectory organisations;

    List<ArrivalRow> rows(Caller caller) {
        boolean office = caller.is(Role.REQUESTING_OFFICE);
        TypedQuery<Arrival> select = entities.createQuery(
                "select a from Arrival a " + (office ? "" : "where a.organisation = :own ")
                        + "order by a.offeredAt desc",
                Arrival.class);
        if (!office) {
            select.setParameter("own", caller.organisation().value());
        }
        return rows(select.setMaxResults(LONGEST).getResultList());
    }

    ArrivalPage page(Arrival arrival, List<Folder> folders, boolean mayDecide) {
        List<ArrivalPage.Choice> choices = folders.stream()
                .map(folder -> new ArrivalPage.Choice(
                        folder.id(), folder.path().stream().map(Folder::name).collect(Collectors.joining("/"))))
                .sorted(Comparator.comparing(ArrivalPage.Choice::path))
                .toList();
        return new ArrivalPage(rows(List.of(arrival)).getFirst(), items(arrival.id()), choices, mayDecide);
    }

    List<ArrivalItemRow> items(RemovalId arrival) {
        return entities.createQuery(
                        "select i from ArrivalItem i where i.arrival = :arrival order by i.name, i.id",
                        ArrivalItem.class)
                .setParameter("arrival", arrival.value())
                .getResultStream()
                .map(ArrivalItem::row)
                .toList();
    }

    private List<ArrivalRow> rows(List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return List.of();
        }
        Map<UUID, Load> loads = loads(arrivals);
        Map<UUID, Result> said = applications.results(
                ArrivalApplications.KIND,
                arrivals.stream().map(arrival -> arrival.id().value()).toList());
        Map<UUID, String> people = accounts.namesOfPeople(arrivals.stream()
                .flatMap(arrival ->
                        Stream.concat(arrival.acceptedBy().stream(), words(arrival, said).map(Agreement::by).stream()))
                .map(AccountId::value)
                .collect(Collectors.toSet()));
        Map<UUID, String> companies = organisations.names(
                arrivals.stream().map(arrival -> arrival.organisation().value()).collect(Collectors.toSet()));
        return arrivals.stream()
                .map(arrival -> row(arrival, said, loads, people, companies))
                .toList();
    }

    /** What the office has said, or those of the company who did not want it. */
    private static Optional<Agreement> words(Arrival arrival, Map<UUID, Result> said) {
        return arrival.rejection().or(() -> Agreement.of(said.get(arrival.id().value())));
    }

    private static ArrivalRow row(
            Arrival arrival,
            Map<UUID, Result> said,
            Map<UUID, Load> loads,
            Map<UUID, String> people,
            Map<UUID, String> companies) {
        Load load = loads.getOrDefault(arrival.id().value(), new Load(0, 0));
        return new ArrivalRow(
                arrival.id(),
                arrival.source().value(),
                arrival.state(),
                companies.getOrDefault(arrival.organisation().value(), ""),
                arrival.offeredAt(),
                arrival.because(),
                arrival.folder().map(Folder::name).orElse(""),
                arrival.acceptedBy()
                        .map(by -> people.getOrDefault(by.value(), ""))
                        .orElse(""),
                words(arrival, said)
                        .map(words -> people.getOrDefault(words.by().value(), ""))
                        .orElse(""),
                words(arrival, said).map(Agreement::words).orElse(""),
                Optional.ofNullable(said.get(arrival.id().value()))
                        .map(Result::id)
                        .orElse(null),
                load.files(),
                load.bytes());
    }

    private Map<UUID, Load> loads(List<Arrival> arrivals) {
        return entities.createQuery(
                        "select i.arrival, count(i), sum(i.size) from ArrivalItem i where i.arrival in :arrivals"
                                + " group by i.arrival",
                        Object[].class)
                .setParameter(
                        "arrivals",
                        arrivals.stream().map(arrival -> arrival.id().value()).toList())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0], row -> new Load((Long) row[1], ((Number) row[2]).longValue())));
    }

    /** How much a move brings. */
    private record Load(long files, long bytes) {}
}
