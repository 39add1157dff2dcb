package dsg.disclosure;

import dsg.contract.Contract;
import dsg.contract.ContractParty;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Subcontractors' agreements. */
@ApplicationScoped
class DisclosureConsents {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    Optional<Instant> since(ContractId contract, OrganisationId organisation) {
        List<?> found = entities.createNativeQuery(
                        "select given_at from disclosure_consent where contract = :contract and"
                                + " organisation = :organisation and withdrawn_at is null",
                        Instant.class)
                .setParameter("contract", contract.value())
                .setParameter("organisation", organisation.value())
                .getResultList();
        return found.stream().map(Instant.class::cast).findFirst();
    }

    void give(Caller by, ContractId contract, OrganisationId receiver) {
        entities.createNativeQuery(
                        "insert into disclosure_consent (id, contract, organisation, receiver, given_by, given_at)"
                                + " values (:id, :contract, :organisation, :receiver, :by, :now) on conflict do nothing")
                .setParameter("id", UUID.randomUUID())
                .setParameter("contract", contract.value())
                .setParameter("organisation", by.organisation().value())
                .setParameter("receiver", receiver.value())
                .setParameter("by", by.account().value())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    void withdraw(Caller by, ContractId contract) {
        entities.createNativeQuery(
                        "update disclosure_consent set withdrawn_by = :by, withdrawn_at = :now where contract ="
                                + " :contract and organisation = :organisation and withdrawn_at is null")
                .setParameter("contract", contract.value())
                .setParameter("organisation", by.organisation().value())
                .setParameter("by", by.account().value())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** The company, and those directly or further below it of whom everyone up to it agrees at this moment. */
    Set<OrganisationId> covered(Contract contract, OrganisationId company, boolean withSubcontractors) {
        Set<OrganisationId> covered = new HashSet<>(Set.of(company));
        if (withSubcontractors) {
            Set<UUID> agreed = agreed(contract.id());
            boolean grown = true;
            while (grown) {
                grown = contract.parties().stream()
                        .filter(party -> agreed.contains(party.organisation().value()))
                        .filter(party ->
                                party.givenWorkBy().filter(covered::contains).isPresent())
                        .map(ContractParty::organisation)
                        .map(covered::add)
                        .reduce(false, Boolean::logicalOr);
            }
        }
        return covered;
    }

    private Set<UUID> agreed(ContractId contract) {
        return ((List<?>) entities.createNativeQuery(
                                "select organisation from disclosure_consent where contract = :contract and"
                                        + " withdrawn_at is null",
                                UUID.class)
                        .setParameter("contract", contract.value())
                        .getResultList())
                .stream().map(UUID.class::cast).collect(Collectors.toSet());
    }
}
