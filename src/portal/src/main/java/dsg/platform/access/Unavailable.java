package dsg.platform.access;

import jakarta.ejb.ApplicationException;

/**
 * Refused to everybody for now, because something that has to be asked first cannot be relied on: 503, and it may be tried again. The
 * session lives on.
 */
@ApplicationException(rollback = true)
public class Unavailable extends Refused {
    private static final long serialVersionUID = 1;

    public Unavailable(String code, Object... arguments) {
        super(RefusalKind.UNAVAILABLE, code, arguments);
    }
}
