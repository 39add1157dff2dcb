package dsg.fileshare.area;

import dsg.contract.ContractDirectory;
import dsg.contract.ContractFacts;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds folders of the contract that row-level security shows, and puts each to the evaluator. */
@ApplicationScoped
public class FolderFinder {

    @PersistenceContext
    EntityManager entities;

    @Inject
    ContractDirectory contracts;

    @Inject
    ContractFacts facts;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The folder, or the same refusal for one that does not exist and one of another contract. */
    public Folder get(FolderId id) {
        return Optional.ofNullable(entities.find(Folder.class, id.value()))
                .filter(Folder::isThere)
                .orElseThrow(() -> Refused.notFound("fileshare.folder.unknown"));
    }

    public List<Library> libraries() {
        return entities.createQuery("select l from Library l order by l.name", Library.class)
                .getResultList();
    }

    /** Every folder of the area. */
    public List<Folder> all() {
        return entities.createQuery(
                        "select distinct f from Folder f left join fetch f.rights left join fetch f.exceptions"
                                + " where f.removedAt is null",
                        Folder.class)
                .getResultList();
    }

    /** One more folder must not be one too many. */
    public void demandRoom() {
        long there = entities.createQuery("select count(f) from Folder f where f.removedAt is null", Long.class)
                .getSingleResult();
        if (there >= Folder.MOST) {
            throw new RuleBroken("fileshare.folder.toomany", Folder.MOST);
        }
    }

    /** Whether a folder of this name lies there. */
    public boolean isTaken(Folder parent, String nameKey) {
        return !named(parent, nameKey).isEmpty();
    }

    /** The folder of this name there, if any. */
    public List<Folder> named(Folder parent, String nameKey) {
        return children(parent).stream()
                .filter(child -> child.nameKey().equals(nameKey))
                .toList();
    }

    /** Undoes the deletion of a folder and of those that lead to it, where they were deleted. */
    public void restore(Folder deleted) {
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

    public List<Folder> children(Folder parent) {
        return entities.createQuery(
                        "select f from Folder f where f.parent = :parent and f.removedAt is null order by f.nameKey",
                        Folder.class)
                .setParameter("parent", parent)
                .getResultList();
    }

    public boolean allows(Caller caller, Folder folder, Permission permission) {
        return decide(caller, folder, permission).isAllowed();
    }

    /** Those of these folders in which the caller holds the right now; how the contract stands is asked once. */
    public List<Folder> allowed(Caller caller, List<Folder> folders, Permission permission) {
        if (folders.isEmpty()) {
            return folders;
        }
        Standing standing = standing(caller, folders.getFirst().contract());
        return folders.stream()
                .filter(folder -> FolderPermissions.decide(caller, folder, permission, standing)
                        .isAllowed())
                .toList();
    }

    /**
     * Refuses unless the caller holds this right here now: with the rule that decided, but a folder that the caller may not see as one
     * that does not exist.
     */
    public void require(Caller caller, Folder folder, Permission permission) {
        require(caller, folder, permission, "fileshare.folder.unknown");
    }

    /** The same for a file, which has to be in sight: what it lies in says whether it is. */
    public void requireSight(Caller caller, StoredFile file) {
        require(caller, file.folder(), Permission.VIEW, "fileshare.file.unknown");
    }

    /** Refuses unless the caller may ask for this change now; that the folder is in sight was asked before. */
    public void requireAsking(Caller caller, Folder folder, Change change, ChangeFacts about) {
        FolderPermissions.decideAskingChange(caller, folder, change, about, standing(caller, folder.contract()))
                .orRefuse();
    }

    /**
     * Refuses unless the caller may carry this change out now.
     *
     * @param standard whether a folder that was given with the area is to be changed itself
     */
    public void requireChange(Caller caller, Folder folder, Change change, boolean standard) {
        Standing standing = new Standing(contracts.stateOf(folder.contract()), Set.of(), clock.instant());
        FolderPermissions.decideChange(caller, folder, change, standard, standing)
                .orRefuse();
    }

    private void require(Caller caller, Folder folder, Permission permission, String unknown) {
        Decision decision = decide(caller, folder, permission);
        if (FolderPermissions.isHidden(caller, folder, clock.instant())) {
            // the log keeps what the answer does not tell
            audit.detail(decision.rule());
            throw Refused.notFound(unknown);
        }
        decision.orRefuse();
    }

    public Standing standing(Caller caller, ContractId contract) {
        return standing(caller.organisation(), contract);
    }

    private Standing standing(OrganisationId organisation, ContractId contract) {
        return new Standing(contracts.stateOf(contract), facts.missing(contract, organisation), clock.instant());
    }

    /** The folders of this contract's area that the organisation's people may view now; empty while nobody may. */
    public List<Folder> visible(OrganisationId organisation, ContractId contract) {
        Standing standing = standing(organisation, contract);
        return all().stream()
                .filter(folder -> FolderPermissions.decide(contract, organisation, folder, Permission.VIEW, standing)
                        .isAllowed())
                .toList();
    }

    private Decision decide(Caller caller, Folder folder, Permission permission) {
        return FolderPermissions.decide(caller, folder, permission, standing(caller, folder.contract()));
    }
}
