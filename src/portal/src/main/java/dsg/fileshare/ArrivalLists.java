package dsg.fileshare;

import dsg.account.AccountDirectory;
import dsg.company.OrganisationDirectory;
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
import java.util.Set;
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
        return select.setMaxResults(LONGEST).getResultStream().map(this::row).toList();
    }

    ArrivalPage page(Arrival arrival, List<Folder> folders, boolean mayDecide) {
        List<ArrivalPage.Choice> choices = folders.stream()
                .map(folder -> new ArrivalPage.Choice(
                        folder.id(), folder.path().stream().map(Folder::name).collect(Collectors.joining("/"))))
                .sorted(Comparator.comparing(ArrivalPage.Choice::path))
                .toList();
        return new ArrivalPage(row(arrival), items(arrival.id()), choices, mayDecide);
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

    private ArrivalRow row(Arrival arrival) {
        List<ArrivalItemRow> items = items(arrival.id());
        Set<UUID> ids = Stream.concat(arrival.acceptedBy().stream(), arrival.office().map(Agreement::by).stream())
                .map(AccountId::value)
                .collect(Collectors.toSet());
        Map<UUID, String> people = accounts.namesOfPeople(ids);
        return new ArrivalRow(
                arrival.id(),
                arrival.source().value(),
                arrival.state(),
                organisations.get(arrival.organisation()).name(),
                arrival.offeredAt(),
                arrival.because(),
                arrival.folder().map(Folder::name).orElse(""),
                arrival.acceptedBy()
                        .map(by -> people.getOrDefault(by.value(), ""))
                        .orElse(""),
                arrival.office()
                        .map(said -> people.getOrDefault(said.by().value(), ""))
                        .orElse(""),
                arrival.office().map(Agreement::words).orElse(""),
                items.size(),
                items.stream().mapToLong(ArrivalItemRow::size).sum());
    }
}
