package dsg.fileshare.consistency;

import dsg.contract.ContractDirectory;
import dsg.fileshare.area.StoredFile;
import dsg.platform.access.ContractId;
import dsg.platform.access.RowSecurity;
import dsg.platform.storage.SealedBlob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** What the database says of each contract's files, for the check of consistency. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Register {

    @PersistenceContext
    EntityManager entities;

    @Inject
    ContractDirectory contracts;

    @Inject
    RowSecurity rows;

    record Registered(SealedBlob blob, StoredFile.Content content) {}

    /**
     * One contract's files.
     *
     * @param hasArea whether an area was opened for it
     */
    record Area(ContractId contract, boolean hasArea, List<Registered> files) {}

    List<ContractId> contracts() {
        return contracts.all();
    }

    Area area(ContractId contract) {
        rows.enter(contract);
        boolean hasArea = !entities.createQuery("select l.id from Library l", Object.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        List<Registered> files = entities.createQuery(
                        "select f from StoredFile f where f.purgedAt is null", StoredFile.class)
                .getResultStream()
                .map(file -> new Registered(file.blob(), file.content()))
                .toList();
        return new Area(contract, hasArea, files);
    }
}
