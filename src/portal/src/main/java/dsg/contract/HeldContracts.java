package dsg.contract;

import dsg.hold.HeldThings;
import dsg.hold.HeldType;
import dsg.platform.access.ContractId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Contracts can be held, by their numbers. */
@ApplicationScoped
class HeldContracts implements HeldThings {

    @Inject
    ContractDirectory contracts;

    @Override
    public HeldType type() {
        return HeldType.CONTRACT;
    }

    @Override
    public Optional<UUID> find(String typed) {
        return contracts.find(typed).map(contract -> contract.id().value());
    }

    @Override
    public Optional<String> name(UUID id) {
        return contracts.find(new ContractId(id)).map(Contract::number);
    }
}
