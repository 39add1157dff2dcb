package dsg.fileshare;

import dsg.contract.ContractDirectory;
import dsg.platform.access.Caller;
import dsg.platform.access.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Finds folders of the contract that row-level security shows, and puts each to the evaluator. */
@ApplicationScoped
class FolderFinder {

    @PersistenceContext
    EntityManager entities;

    @Inject
    ContractDirectory contracts;

    /** The folder, or the same refusal for one that does not exist and one of another contract. */
    Folder get(FolderId id) {
        return Optional.ofNullable(entities.find(Folder.class, id.value()))
                .orElseThrow(() -> new Refused("fileshare.folder.unknown"));
    }

    List<Library> libraries() {
        return entities.createQuery("select l from Library l order by l.name", Library.class)
                .getResultList();
    }

    /** Every folder of the area. */
    List<Folder> all() {
        return entities.createQuery("select distinct f from Folder f left join fetch f.rights", Folder.class)
                .getResultList();
    }

    long number() {
        return entities.createQuery("select count(f) from Folder f", Long.class).getSingleResult();
    }

    List<Folder> children(Folder parent) {
        return entities.createQuery("select f from Folder f where f.parent = :parent order by f.nameKey", Folder.class)
                .setParameter("parent", parent)
                .getResultList();
    }

    boolean allows(Caller caller, Folder folder, Permission permission) {
        return decide(caller, folder, permission).isAllowed();
    }

    /** Refuses with the rule that decided, unless the caller holds this right here now. */
    void require(Caller caller, Folder folder, Permission permission) {
        decide(caller, folder, permission).orRefuse();
    }

    private Decision decide(Caller caller, Folder folder, Permission permission) {
        return FolderPermissions.decide(caller, folder, permission, contracts.stateOf(folder.contract()));
    }
}
