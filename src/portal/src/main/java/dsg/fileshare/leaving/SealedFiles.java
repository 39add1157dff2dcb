package dsg.fileshare.leaving;

import dsg.platform.access.ContractId;
import dsg.platform.storage.SealedInventory;
import dsg.platform.storage.SealedObject;
import dsg.platform.storage.SealedTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Files and uploads of an area, as what a contract's key has sealed. */
@ApplicationScoped
class SealedFiles implements SealedInventory {

    private static final String SEALED = """
        select 'file/' || id, encode(sha256(wrapped_key), 'hex') from stored_file
        where contract = :contract and length(wrapped_key) > 0
        union all
        select 'upload/' || id, encode(sha256(wrapped_key), 'hex') from upload
        where contract = :contract and length(wrapped_key) > 0
        union all
        select 'quarantine/' || id, encode(sha256(wrapped_key), 'hex') from quarantined_file where contract = :contract\
        """;

    private static final String HOLDABLE = """
        select id from stored_file where contract = :contract union all select id from folder where contract = :contract
        union all select id from upload where contract = :contract
        union all select id from quarantined_file where contract = :contract\
        """;

    @PersistenceContext
    EntityManager entities;

    @Override
    public List<SealedObject> of(ContractId contract) {
        List<?> found = entities.createNativeQuery(SEALED, Object[].class)
                .setParameter("contract", contract.value())
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new SealedObject((String) row[0], (String) row[1]))
                .toList();
    }

    @Override
    public Collection<UUID> holdable(ContractId contract) {
        List<?> found = entities.createNativeQuery(HOLDABLE, UUID.class)
                .setParameter("contract", contract.value())
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    @Override
    public List<SealedTable> tables() {
        return List.of(new SealedTable("stored_file", "id"), new SealedTable("upload", "blob"));
    }
}
