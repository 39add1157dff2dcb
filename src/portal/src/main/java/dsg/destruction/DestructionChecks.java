package dsg.destruction;

import dsg.contract.ContractDirectory;
import dsg.contract.ContractState;
import dsg.hold.Held;
import dsg.hold.Holds;
import dsg.platform.access.ContractId;
import dsg.platform.access.RuleBroken;
import dsg.platform.keys.KeyVault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What has to be true before a key is destroyed: asked before it is proposed, before it is decided, and before it happens. */
@ApplicationScoped
class DestructionChecks {

    @Inject
    ContractDirectory contracts;

    @Inject
    SealedObjects sealed;

    @Inject
    Holds holds;

    @Inject
    KeyVault vault;

    /** Message keys of what stands in its way; empty where nothing does. */
    List<String> faults(ContractId contract) {
        List<String> faults = new ArrayList<>();
        if (!contracts.isCertain()) {
            faults.add("destruction.fault.clock");
        }
        if (contracts.stateOf(contract) != ContractState.CLOSED) {
            faults.add("destruction.fault.state");
        }
        if (holds.bite(Held.contract(contract.value())) || sealed.isAnyHeld(contract)) {
            faults.add("destruction.fault.hold");
        }
        if (!vault.isOpen()) {
            faults.add("destruction.fault.vault");
        }
        return faults;
    }

    void demandNone(ContractId contract) {
        faults(contract).stream().findFirst().ifPresent(fault -> {
            throw new RuleBroken(fault);
        });
    }
}
