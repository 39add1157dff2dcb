package dsg.fileshare;

import dsg.contract.ContractDirectory;
import dsg.contract.ContractFacts;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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

    @Inject
    ContractFacts facts;

    /** The folder, or the same refusal for one that does not exist and one of another contract. */
    Folder get(FolderId id) {
        return Optional.ofNullable(entities.find(Folder.class, id.value()))
                .filter(Folder::isThere)
                .orElseThrow(() -> new Refused("fileshare.folder.unknown"));
    }

    List<Library> libraries() {
        return entities.createQuery("select l from Library l order by l.name", Library.class)
                .getResultList();
    }

    /** Every folder of the area. */
    List<Folder> all() {
        return entities.createQuery(
                        "select distinct f from Folder f left join fetch f.rights where f.removedAt is null",
                        Folder.class)
                .getResultList();
    }

    /** One more folder must not be one too many. */
    void demandRoom() {
        long there = entities.createQuery("select count(f) from Folder f where f.removedAt is null", Long.class)
                .getSingleResult();
        if (there >= Folder.MOST) {
            throw new RuleBroken("fileshare.folder.toomany", Folder.MOST);
        }
    }

    /** Whether a folder of this name lies there. */
    boolean isTaken(Folder parent, String nameKey) {
        return children(parent).stream().anyMatch(child -> child.nameKey().equals(nameKey));
    }

    /** Undoes the deletion of a folder and of those that lead to it, where they were deleted. */
    void restore(Folder deleted) {
        for (Folder folder : deleted.path()) {
            // one that is being deleted at this moment waits for this to end, or has gone
            entities.lock(folder, LockModeType.PESSIMISTIC_READ);
            if (!folder.isThere()) {
                demandRoom();
                folder.parent()
                        .filter(parent -> isTaken(parent, folder.nameKey()))
                        .ifPresent(parent -> {
                            throw new RuleBroken("fileshare.restore.folder");
                        });
                folder.restore();
            }
        }
    }

    List<Folder> children(Folder parent) {
        return entities.createQuery(
                        "select f from Folder f where f.parent = :parent and f.removedAt is null order by f.nameKey",
                        Folder.class)
                .setParameter("parent", parent)
                .getResultList();
    }

    boolean allows(Caller caller, Folder folder, Permission permission) {
        return decide(caller, folder, permission).isAllowed();
    }

    /** Those of these folders in which the caller holds the right now; how the contract stands is asked once. */
    List<Folder> allowed(Caller caller, List<Folder> folders, Permission permission) {
        if (folders.isEmpty()) {
            return folders;
        }
        Standing standing = standing(caller, folders.getFirst().contract());
        return folders.stream()
                .filter(folder -> FolderPermissions.decide(caller, folder, permission, standing)
                        .isAllowed())
                .toList();
    }

    /** Refuses with the rule that decided, unless the caller holds this right here now. */
    void require(Caller caller, Folder folder, Permission permission) {
        decide(caller, folder, permission).orRefuse();
    }

    Standing standing(Caller caller, ContractId contract) {
        return new Standing(contracts.stateOf(contract), facts.missing(contract, caller.organisation()));
    }

    private Decision decide(Caller caller, Folder folder, Permission permission) {
        return FolderPermissions.decide(caller, folder, permission, standing(caller, folder.contract()));
    }
}
