package dsg.platform.keys;

import dsg.platform.access.RefusalKind;
import dsg.platform.access.Refused;

/** The contract has no key in the vault; if it was destroyed, its files are unreadable for ever. */
public class KeyMissing extends Refused {
    private static final long serialVersionUID = 1;

    KeyMissing() {
        super(RefusalKind.UNAVAILABLE, "vault.key");
    }

    KeyMissing(Throwable cause) {
        this();
        initCause(cause);
    }
}
