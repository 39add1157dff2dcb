package dsg.contract;

import dsg.company.OrganisationDirectory;
import dsg.platform.access.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Contracts as lists and trees show them. */
@ApplicationScoped
class ContractRows {

    @Inject
    ContractFacts facts;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    ContractClock clock;

    /** As it is now, with what is missing. */
    ContractRow of(Contract contract) {
        return withMissing(row(contract, names(List.of(contract)), clock.now()));
    }

    Map<UUID, String> names(List<Contract> all) {
        return organisations.names(all.stream()
                .flatMap(contract -> contract.parties().stream())
                .map(party -> party.organisation().value())
                .collect(Collectors.toSet()));
    }

    ContractRow row(Contract contract, Map<UUID, String> names, Instant now) {
        return new ContractRow(
                contract.id(),
                contract.number(),
                contract.title(),
                name(contract, Capacity.REQUESTING_OFFICE, names),
                name(contract, Capacity.PRIME, names),
                contract.terms().stateAt(now),
                contract.contracted(),
                contract.used(),
                contract.tidyEnd().day(),
                contract.tidyEnd().calendar(),
                Set.of());
    }

    /** Asked for the rows that are shown only. */
    ContractRow withMissing(ContractRow row) {
        return row.missing(facts.missing(row.id()));
    }

    private static String name(Contract contract, Capacity capacity, Map<UUID, String> names) {
        return contract.parties().stream()
                .filter(party -> party.capacity() == capacity)
                .map(party -> names.getOrDefault(party.organisation().value(), ""))
                .findFirst()
                .orElse("");
    }

    /** The office, then the prime with those that work for it, each after the one that gave it work (T4). */
    List<ContractDetail.Party> tree(Contract contract) {
        Map<UUID, String> names = names(List.of(contract));
        List<ContractDetail.Party> tree = new ArrayList<>();
        contract.parties().stream()
                .filter(party -> party.capacity() == Capacity.REQUESTING_OFFICE)
                .forEach(party -> tree.add(node(contract, party, names, 0)));
        contract.parties().stream()
                .filter(party -> party.capacity() == Capacity.PRIME)
                .forEach(party -> branch(contract, party, names, 0, tree));
        return tree;
    }

    private void branch(
            Contract contract,
            ContractParty party,
            Map<UUID, String> names,
            int depth,
            List<ContractDetail.Party> into) {
        into.add(node(contract, party, names, depth));
        Optional<OrganisationId> above = Optional.of(party.organisation());
        contract.parties().stream()
                .filter(each -> each.givenWorkBy().equals(above))
                .sorted((one, other) -> name(one, names).compareTo(name(other, names)))
                .forEach(each -> branch(contract, each, names, depth + 1, into));
    }

    private ContractDetail.Party node(Contract contract, ContractParty party, Map<UUID, String> names, int depth) {
        return new ContractDetail.Party(
                party.organisation(),
                name(party, names),
                party.capacity(),
                depth,
                facts.missingOf(contract.id(), party));
    }

    private static String name(ContractParty party, Map<UUID, String> names) {
        return names.getOrDefault(party.organisation().value(), "");
    }
}
