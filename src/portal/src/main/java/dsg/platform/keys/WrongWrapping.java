package dsg.platform.keys;

import dsg.platform.access.RefusalKind;
import dsg.platform.access.Refused;

/** What should be a wrapped data key is not one of this contract and purpose: changed or exchanged. */
public class WrongWrapping extends Refused {
    private static final long serialVersionUID = 1;

    WrongWrapping() {
        super(RefusalKind.UNAVAILABLE, "vault.wrapping");
    }

    WrongWrapping(Throwable cause) {
        this();
        initCause(cause);
    }
}
