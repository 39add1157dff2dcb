package dsg.destruction;

import dsg.hold.HeldThings;
import dsg.hold.Holds;
import dsg.platform.access.ContractId;
import dsg.platform.access.RowSecurity;
import dsg.platform.storage.SealedInventory;
import dsg.protocol.evidence.Destruction.Sealed;
import dsg.protocol.evidence.Hash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Everything that is sealed under a contract's key, as the services know it; in transactions of their own, since rows are one contract's. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SealedObjects {

    @Inject
    @Any
    Instance<SealedInventory> inventories;

    @Inject
    @Any
    Instance<HeldThings> things;

    @Inject
    RowSecurity rows;

    @Inject
    Holds holds;

    List<Sealed> of(ContractId contract) {
        rows.enter(contract);
        return inventories.stream()
                .flatMap(inventory -> inventory.of(contract).stream())
                .map(object -> new Sealed(object.name(), Hash.ofHex(object.digest())))
                .sorted(Comparator.comparing(Sealed::object))
                .toList();
    }

    /** Whether this is a file, a folder or a room of the contract. */
    boolean has(ContractId contract, UUID thing) {
        rows.enter(contract);
        return inventories.stream()
                        .anyMatch(inventory -> inventory.holdable(contract).contains(thing))
                || things.stream().anyMatch(each -> each.within(contract).contains(thing));
    }

    /** Whether a hold lies on a file, a folder or a room of the contract. */
    boolean isAnyHeld(ContractId contract) {
        rows.enter(contract);
        return inventories.stream().anyMatch(inventory -> holds.biteAny(inventory.holdable(contract)))
                || things.stream().anyMatch(thing -> holds.biteAny(thing.within(contract)));
    }
}
