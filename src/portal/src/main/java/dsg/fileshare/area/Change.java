package dsg.fileshare.area;

import dsg.contract.ContractState;
import dsg.platform.access.Caller;
import dsg.platform.access.Role;

/** What is applied for by one and carried out by another, instead of being done by whoever holds a right. */
public enum Change {
    /** Another name for a folder or a file: by form, carried out by the help desk (R131, T11). */
    RENAME("fileshare.folder.standard", "fileshare.rule.renaming"),
    /** Other rights on a folder: by form, decided by the requesting office (R130, T13). */
    RIGHTS("fileshare.access.standard", "fileshare.access.foreign");

    private final String standard;
    private final String foreign;

    Change(String standard, String foreign) {
        this.standard = standard;
        this.foreign = foreign;
    }

    /** The rule that keeps the standard folders as they were given. */
    String standard() {
        return standard;
    }

    /** The rule that keeps it to one's own side. */
    String foreign() {
        return foreign;
    }

    boolean isCarriedOutBy(Caller caller) {
        return switch (this) {
            case RENAME -> caller.is(Role.HELPDESK) || caller.is(Role.PROVIDER);
            case RIGHTS -> caller.is(Role.REQUESTING_OFFICE);
        };
    }

    /** Tidying is for reading, taking out, moving and deleting alone (R63, T17). */
    boolean isAllowedIn(ContractState state) {
        return state == ContractState.IN_USE;
    }
}
