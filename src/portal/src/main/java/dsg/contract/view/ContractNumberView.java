package dsg.contract.view;

import dsg.contract.Contract;
import dsg.contract.ContractDirectory;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Contracts by the number people know them by: in the header, so that nobody mixes up accounts (T52), and in lists. */
@Named
@RequestScoped
public class ContractNumberView {

    @Inject
    CurrentCaller current;

    @Inject
    ContractDirectory contracts;

    private final Map<UUID, String> numbers = new HashMap<>();

    /** The number of the caller's own contract; empty for staff. */
    public String getOwn() {
        return current.find()
                .map(Caller::contract)
                .map(contract -> of(contract.value()))
                .orElse("");
    }

    /** The identifier itself where there is no such contract: the log keeps what was asked for in vain. */
    public String of(UUID contract) {
        return numbers.computeIfAbsent(
                contract,
                id -> contracts.find(new ContractId(id)).map(Contract::number).orElse(id.toString()));
    }
}
