package dsg.fileshare.rest;

import dsg.platform.access.RefusalKind;
import dsg.platform.access.Refused;
import jakarta.servlet.http.HttpServletResponse;

/** A request that tus 1.0.0 does not allow, with the number that it prescribes. */
final class TusViolation extends Refused {
    private static final long serialVersionUID = 1;

    private final int status;

    private TusViolation(String code, int status) {
        super(RefusalKind.INVALID, code);
        this.status = status;
    }

    static TusViolation malformed() {
        return new TusViolation("fileshare.upload.protocol", HttpServletResponse.SC_BAD_REQUEST);
    }

    static TusViolation version() {
        return new TusViolation("fileshare.upload.version", HttpServletResponse.SC_PRECONDITION_FAILED);
    }

    static TusViolation contentType() {
        return new TusViolation("fileshare.upload.type", HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    }

    int status() {
        return status;
    }
}
