package dsg.platform.storage;

import dsg.platform.access.RefusalKind;
import dsg.platform.access.Refused;

/** More transfers at once than there is memory set aside for; the caller tries again later. */
public class StorageBusy extends Refused {
    private static final long serialVersionUID = 1;

    StorageBusy() {
        super(RefusalKind.UNAVAILABLE, "storage.busy");
    }
}
