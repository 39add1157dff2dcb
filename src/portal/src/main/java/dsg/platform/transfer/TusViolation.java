package dsg.platform.transfer;

import dsg.platform.access.RefusalKind;
import dsg.platform.access.Refused;
import jakarta.servlet.http.HttpServletResponse;

/** A request that tus 1.0.0 does not allow, with the number that it prescribes. */
public final class TusViolation extends Refused {
    private static final long serialVersionUID = 1;

    private final int status;

    private TusViolation(String code, int status) {
        super(RefusalKind.INVALID, code);
        this.status = status;
    }

    public static TusViolation malformed() {
        return new TusViolation("transfer.protocol", HttpServletResponse.SC_BAD_REQUEST);
    }

    public static TusViolation version() {
        return new TusViolation("transfer.version", HttpServletResponse.SC_PRECONDITION_FAILED);
    }

    public static TusViolation contentType() {
        return new TusViolation("transfer.type", HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    }

    public int status() {
        return status;
    }
}
