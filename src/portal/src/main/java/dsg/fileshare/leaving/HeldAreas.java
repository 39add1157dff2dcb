package dsg.fileshare.leaving;

import dsg.contract.Contract;
import dsg.contract.ContractDirectory;
import dsg.fileshare.area.Folder;
import dsg.hold.HeldThings;
import dsg.hold.HeldType;
import dsg.platform.access.ContractId;
import dsg.platform.access.RowSecurity;
import dsg.platform.content.NameKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Folders can be held, by the contract's number and their path; in a transaction of its own, since rows are one contract's. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class HeldAreas implements HeldThings {

    private static final String AMONG = "select f from Folder f where f.removedAt is null and f.nameKey = :key and ";

    @PersistenceContext
    EntityManager entities;

    @Inject
    ContractDirectory contracts;

    @Inject
    RowSecurity rows;

    @Override
    public HeldType type() {
        return HeldType.AREA;
    }

    @Override
    public Optional<UUID> find(String typed) {
        List<String> path = List.of(typed.split("/"));
        return contracts
                .find(path.getFirst().strip())
                .map(Contract::id)
                .flatMap(contract -> find(contract, path.subList(1, path.size())))
                .map(folder -> folder.id().value());
    }

    private Optional<Folder> find(ContractId contract, List<String> names) {
        rows.enter(contract);
        Folder found = null;
        for (String name : names) {
            String key = NameKey.of(name.strip());
            var query = found == null
                    ? entities.createQuery(AMONG + "f.parent is null", Folder.class)
                    : entities.createQuery(AMONG + "f.parent = :parent", Folder.class)
                            .setParameter("parent", found);
            Optional<Folder> next =
                    query.setParameter("key", key).getResultStream().findFirst();
            if (next.isEmpty()) {
                return next;
            }
            found = next.get();
        }
        return Optional.ofNullable(found);
    }

    /** Rows of folders are their contract's, which a hold does not name. */
    @Override
    public Optional<String> name(UUID id) {
        return Optional.empty();
    }
}
