package dsg.fileshare.area;

import dsg.contract.Fact;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The one evaluator of rights in an area (decision 4): every screen, transfer and listing asks it. Pure: what it needs is given.
 */
public final class FolderPermissions {

    private FolderPermissions() {}

    /**
     * Whether an organisation's account for this contract may do this in this folder, as the contract stands.
     *
     * <p>In order: the account is for this contract (R69, R64); the contract's state allows it (R62, T17); what holds for the organisation in
     * this folder at that instant, an exception by decision of the office (R130, T13) before what the folder inherits (R65); nothing is missing
     * that has to be on record first: nothing opens by its dates alone.
     */
    public static Decision decide(
            @Nullable ContractId contract,
            OrganisationId organisation,
            Folder folder,
            Permission wanted,
            Standing standing) {
        if (!folder.contract().equals(contract)) {
            return new Decision.Denied("fileshare.rule.contract");
        }
        if (!wanted.isAllowedIn(standing.state())) {
            return new Decision.Denied("fileshare.rule.state." + standing.state());
        }
        boolean excepted = folder.exception(organisation, standing.at()).isPresent();
        if (!folder.gives(organisation, wanted, standing.at())) {
            return new Decision.Denied(excepted ? "fileshare.rule.taken." + wanted : "fileshare.rule.none." + wanted);
        }
        for (Fact fact : Fact.values()) {
            if (standing.missing().contains(fact)) {
                return new Decision.Denied("fileshare.rule.fact." + fact);
            }
        }
        if (excepted) {
            return new Decision.Allowed("fileshare.rule.exception");
        }
        return new Decision.Allowed(
                folder.governing().id().equals(folder.id()) ? "fileshare.rule.own" : "fileshare.rule.inherited");
    }

    /** The same for whoever asks. */
    public static Decision decide(Caller caller, Folder folder, Permission wanted, Standing standing) {
        return decide(caller.contract(), caller.organisation(), folder, wanted, standing);
    }

    /** Whether the caller is not to know of this folder: it belongs to another contract, or gives the caller's organisation no sight of it. */
    static boolean isHidden(Caller caller, Folder folder, Instant at) {
        return !folder.contract().equals(caller.contract())
                || !folder.gives(caller.organisation(), Permission.VIEW, at);
    }

    /** Whether the caller may ask that this file be deleted or moved (R67): whoever sees it, of the company that registered it. */
    public static Decision decideAsking(
            Caller caller, StoredFile file, RemovalKind kind, Standing standing, RemovalFacts facts) {
        Decision seen = decide(caller, file.folder(), Permission.VIEW, standing);
        if (!seen.isAllowed()) {
            return seen;
        }
        if (!facts.own()) {
            return new Decision.Denied("fileshare.rule.foreign");
        }
        if (kind == RemovalKind.MOVE && !isDataManager(caller, facts)) {
            return new Decision.Denied("fileshare.rule.manager");
        }
        return seen;
    }

    /** Whether the caller may have this file removed now: the data manager by name, and only what the office has agreed to (R67, T9). */
    public static Decision decideRemoving(Caller caller, StoredFile file, Standing standing, RemovalFacts facts) {
        Decision asking = decideAsking(caller, file, RemovalKind.DELETION, standing, facts);
        if (!asking.isAllowed()) {
            return asking;
        }
        if (!isDataManager(caller, facts)) {
            return new Decision.Denied("fileshare.rule.manager");
        }
        return facts.agreed()
                ? new Decision.Allowed("fileshare.rule.agreed")
                : new Decision.Denied("fileshare.rule.coordination");
    }

    /**
     * Whether the caller, of the requesting office, may delete this file without more: what the ministry's side has registered is its own to
     * delete, and nobody else's (T12); the coordination of R67 would be with itself.
     */
    public static Decision decideRemovingOwn(Caller caller, StoredFile file, Standing standing) {
        Decision seen = decide(caller, file.folder(), Permission.VIEW, standing);
        if (!seen.isAllowed()) {
            return seen;
        }
        return caller.is(Role.REQUESTING_OFFICE) && caller.organisation().equals(file.organisation())
                ? new Decision.Allowed("fileshare.rule.office")
                : new Decision.Denied("fileshare.rule.foreign");
    }

    /** Whether the caller may ask for a change here: the manager who sees the folder, for the own side and what users have made (R130, R131). */
    public static Decision decideAskingChange(
            Caller caller, Folder folder, Change change, ChangeFacts facts, Standing standing) {
        Decision seen = decide(caller, folder, Permission.VIEW, standing);
        if (!seen.isAllowed()) {
            return seen;
        }
        if (!change.isAllowedIn(standing.state())) {
            return new Decision.Denied("fileshare.rule.state." + standing.state());
        }
        if (facts.standard()) {
            return new Decision.Denied(change.standard());
        }
        if (!facts.own()) {
            return new Decision.Denied(change.foreign());
        }
        return caller.is(Role.PROTECTED_SYSTEM_MANAGER) ? seen : new Decision.Denied("fileshare.rule.asking");
    }

    /**
     * Whether the caller may carry out what was asked for. The requesting office does so in its own contract; the help desk belongs to none and
     * works on the object's number, so what it may see is not asked.
     */
    public static Decision decideChange(
            Caller caller, Folder folder, Change change, boolean standard, Standing standing) {
        if (change == Change.RIGHTS && !folder.contract().equals(caller.contract())) {
            return new Decision.Denied("fileshare.rule.contract");
        }
        if (!change.isAllowedIn(standing.state())) {
            return new Decision.Denied("fileshare.rule.state." + standing.state());
        }
        if (standard) {
            return new Decision.Denied(change.standard());
        }
        return change.isCarriedOutBy(caller)
                ? new Decision.Allowed("fileshare.rule.asked")
                : new Decision.Denied("fileshare.rule.carrying." + change);
    }

    private static boolean isDataManager(Caller caller, RemovalFacts facts) {
        return caller.is(Role.DATA_MANAGER) && facts.designated();
    }
}
