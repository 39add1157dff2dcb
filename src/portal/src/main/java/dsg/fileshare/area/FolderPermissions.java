package dsg.fileshare.area;

import dsg.contract.ContractState;
import dsg.contract.Fact;
import dsg.platform.access.Caller;
import dsg.platform.access.Role;

/**
 * The one evaluator of rights in an area (decision 4): every screen, transfer and listing asks it. Pure: what it needs is given.
 */
public final class FolderPermissions {

    private FolderPermissions() {}

    /**
     * Whether the caller may do this in this folder while the contract stands as it does.
     *
     * <p>In order: the account is for this contract (R69, R64); the contract's state allows it (R62, T17); the caller's organisation holds the
     * right on the folder that governs, its own or the nearest above (R65).
     */
    static Decision decide(Caller caller, Folder folder, Permission wanted, ContractState state) {
        if (!folder.contract().equals(caller.contract())) {
            return new Decision.Denied("fileshare.rule.contract");
        }
        if (!wanted.isAllowedIn(state)) {
            return new Decision.Denied("fileshare.rule.state." + state);
        }
        Folder governing = folder.governing();
        if (!governing.gives(caller.organisation(), wanted)) {
            return new Decision.Denied("fileshare.rule.none." + wanted);
        }
        return new Decision.Allowed(
                governing.id().equals(folder.id()) ? "fileshare.rule.own" : "fileshare.rule.inherited");
    }

    /** As above, and refused while something is missing that has to be on record first: nothing opens by its dates alone. */
    public static Decision decide(Caller caller, Folder folder, Permission wanted, Standing standing) {
        Decision decision = decide(caller, folder, wanted, standing.state());
        if (decision.isAllowed()) {
            for (Fact fact : Fact.values()) {
                if (standing.missing().contains(fact)) {
                    return new Decision.Denied("fileshare.rule.fact." + fact);
                }
            }
        }
        return decision;
    }

    /** Whether the caller is not to know of this folder: it belongs to another contract, or gives the caller's organisation no sight of it. */
    static boolean isHidden(Caller caller, Folder folder) {
        return !folder.contract().equals(caller.contract())
                || !folder.governing().gives(caller.organisation(), Permission.VIEW);
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

    private static boolean isDataManager(Caller caller, RemovalFacts facts) {
        return caller.is(Role.DATA_MANAGER) && facts.designated();
    }
}
