package dsg.disclosure;

import dsg.account.AccountDirectory;
import dsg.company.OrganisationDirectory;
import dsg.contract.ContractDirectory;
import dsg.platform.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads orders and provisions for the screens. */
@ApplicationScoped
class DisclosureBook {

    @PersistenceContext
    EntityManager entities;

    @Inject
    AccountDirectory accounts;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    ContractDirectory contracts;

    /** Opens the rows of the caller's organisation for this transaction. */
    void enter(Caller caller) {
        entities.createNativeQuery("select set_config('dsg.organisation', :organisation, true)")
                .setParameter("organisation", caller.organisation().value().toString())
                .getSingleResult();
    }

    List<OrderRow> rows(List<DisclosureOrder> orders) {
        if (orders.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = orders.stream().map(DisclosureOrder::id).toList();
        List<DisclosureFile> files = entities.createQuery(
                        "select f from DisclosureFile f where f.disclosure in :ids order by f.madeAt desc",
                        DisclosureFile.class)
                .setParameter("ids", ids)
                .getResultList();
        Map<UUID, List<OrderRow.Taken>> taken = taken(files);
        Map<UUID, String> companies = organisations.names(Stream.concat(
                        orders.stream().map(order -> order.organisation().value()),
                        files.stream().flatMap(file -> Arrays.stream(file.about())))
                .collect(Collectors.toSet()));
        Map<UUID, String> people = accounts.namesOfPeople(
                orders.stream().map(DisclosureOrder::requestedBy).collect(Collectors.toSet()));
        return orders.stream()
                .map(order -> row(
                        order,
                        companies,
                        people,
                        files.stream()
                                .filter(file -> file.disclosure().equals(order.id()))
                                .map(file -> row(file, companies, taken.getOrDefault(file.id(), List.of())))
                                .toList()))
                .toList();
    }

    private OrderRow row(
            DisclosureOrder order,
            Map<UUID, String> companies,
            Map<UUID, String> people,
            List<OrderRow.FileRow> files) {
        return new OrderRow(
                order.id(),
                contracts.get(order.contract()).number(),
                companies.getOrDefault(order.organisation().value(), ""),
                order.content(),
                order.format(),
                order.isWithSubcontractors(),
                order.whole().from(),
                order.whole().until(),
                order.everyDays().orElse(0),
                order.purpose(),
                order.state(),
                people.getOrDefault(order.requestedBy(), ""),
                order.requestedAt(),
                files);
    }

    private static OrderRow.FileRow row(DisclosureFile file, Map<UUID, String> companies, List<OrderRow.Taken> taken) {
        return new OrderRow.FileRow(
                file.id(),
                file.name(),
                file.from(),
                file.until(),
                Arrays.stream(file.about())
                        .map(id -> companies.getOrDefault(id, ""))
                        .sorted()
                        .toList(),
                file.lines(),
                file.sha256(),
                file.madeAt(),
                taken);
    }

    private Map<UUID, List<OrderRow.Taken>> taken(Collection<DisclosureFile> files) {
        if (files.isEmpty()) {
            return Map.of();
        }
        Set<UUID> ids = files.stream().map(DisclosureFile::id).collect(Collectors.toSet());
        return entities.createQuery(
                        "select t from DisclosureTaking t where t.file in :ids order by t.at", DisclosureTaking.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        DisclosureTaking::file,
                        Collectors.mapping(
                                taking -> new OrderRow.Taken(taking.name(), taking.at()), Collectors.toList())));
    }
}
