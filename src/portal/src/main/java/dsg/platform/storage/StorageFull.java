package dsg.platform.storage;

import dsg.platform.access.RefusalKind;
import dsg.platform.access.Refused;
import java.io.IOException;
import java.util.Locale;

/** The disk has no room for this file; what was begun is cleared away by whoever began it. */
public class StorageFull extends Refused {
    private static final long serialVersionUID = 1;

    StorageFull() {
        super(RefusalKind.UNAVAILABLE, "storage.full");
    }

    /** Throws where the disk is full, else returns the failure. Java gives no error number, only the C library's text. */
    static IOException unlessOther(IOException failure) {
        String text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (text.contains("no space left") || text.contains("quota exceeded")) {
            StorageFull full = new StorageFull();
            full.initCause(failure);
            throw full;
        }
        return failure;
    }
}
