package dsg.faq;

import dsg.platform.access.Caller;
import dsg.platform.access.Role;

/** Who an article is for. */
public enum Audience {
    PUBLIC,
    /** 保護システム管理者, and the staff. */
    MANAGER,
    STAFF;

    boolean holds(Caller caller) {
        boolean staff = caller.isStaff();
        return switch (this) {
            case PUBLIC -> true;
            case MANAGER -> staff || caller.is(Role.PROTECTED_SYSTEM_MANAGER);
            case STAFF -> staff;
        };
    }
}
