package dsg.fileshare.area;

import dsg.contract.ContractState;

/** What a folder's rights give an organisation. Whoever may upload or make folders may also view. */
public enum Permission {
    /** See the folder, read and download its files. */
    VIEW,
    /** Register new files; never change or replace one (R66). */
    UPLOAD,
    /** Make folders below, which inherit these rights (R65). */
    CREATE_FOLDER;

    /** Whether a contract that stands so allows it at all: tidying lets things out and cleared away, and nothing new in (R63, T17). */
    public boolean isAllowedIn(ContractState state) {
        return switch (state) {
            case IN_USE -> true;
            case TIDYING -> !bringsNew();
            case PLANNED, CLOSED, KEY_DESTROYED -> false;
        };
    }

    private boolean bringsNew() {
        return switch (this) {
            case VIEW -> false;
            case UPLOAD, CREATE_FOLDER -> true;
        };
    }
}
