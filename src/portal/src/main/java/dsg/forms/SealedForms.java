package dsg.forms;

import dsg.platform.access.ContractId;
import dsg.platform.storage.SealedInventory;
import dsg.platform.storage.SealedObject;
import dsg.platform.storage.SealedTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Forms and parameter sheets, as what a contract's key has sealed. */
@ApplicationScoped
class SealedForms implements SealedInventory {

    private static final String SEALED = """
        select 'form/' || id, encode(sha256(wrapped_key), 'hex') from stored_content where contract = :contract\
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
    public List<SealedTable> tables() {
        return List.of(new SealedTable("stored_content", "id"));
    }
}
