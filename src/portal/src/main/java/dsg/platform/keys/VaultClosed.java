package dsg.platform.keys;

import dsg.platform.access.RefusalKind;
import dsg.platform.access.Refused;

/** The key vault does not answer: nothing can be read or written until it does. */
public class VaultClosed extends Refused {
    private static final long serialVersionUID = 1;

    VaultClosed() {
        super(RefusalKind.UNAVAILABLE, "vault.closed");
    }

    VaultClosed(Throwable cause) {
        this();
        initCause(cause);
    }
}
