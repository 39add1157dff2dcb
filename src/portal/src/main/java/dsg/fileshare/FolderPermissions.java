package dsg.fileshare;

import dsg.contract.ContractState;
import dsg.platform.access.Caller;

/**
 * The one evaluator of rights in an area (decision 4): every screen, transfer and listing asks it. Pure: what it needs is given.
 */
final class FolderPermissions {

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
}
