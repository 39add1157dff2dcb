package dsg.platform.storage;

import dsg.platform.access.ContractId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What of a service is sealed under a contract's key; found by CDI, asked in a transaction that has entered the contract. */
public interface SealedInventory {

    List<SealedObject> of(ContractId contract);

    /** Where the wrapped data keys lie, so that the contract's key can be renewed. */
    List<SealedTable> tables();

    /** Identifiers of what a hold may lie on: files, those in quarantine too, and folders. */
    default Collection<UUID> holdable(ContractId contract) {
        return List.of();
    }
}
