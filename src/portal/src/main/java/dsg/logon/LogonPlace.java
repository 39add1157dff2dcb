package dsg.logon;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The terminal it happened at, and the site where that is used; empty where there is none. */
record LogonPlace(@Nullable UUID terminal, String name, String site) {

    static final LogonPlace NOWHERE = new LogonPlace(null, "", "");
}
