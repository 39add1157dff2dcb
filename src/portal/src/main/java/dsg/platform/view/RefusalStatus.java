package dsg.platform.view;

import dsg.platform.access.NoSession;
import dsg.platform.access.Refused;
import jakarta.servlet.http.HttpServletResponse;

/** The two maps from a refusal's kind: to HTTP's number, as scripts and other programs get it, and to the page that people see. */
final class RefusalStatus {

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private RefusalStatus() {}

    /** Scripts try again on those from 500 on, on 409 and on 429; on 401 after signing in. */
    static int ofHttp(Refused refused) {
        if (refused instanceof NoSession) {
            return HttpServletResponse.SC_UNAUTHORIZED;
        }
        return switch (refused.kind()) {
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            case CONFLICT -> HttpServletResponse.SC_CONFLICT;
            case INVALID -> UNPROCESSABLE;
            case GONE -> HttpServletResponse.SC_GONE;
            case UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            case TOO_LARGE -> HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            case TOO_MANY -> TOO_MANY;
        };
    }

    /** One of those that web.xml has a page for. */
    static int ofPage(Refused refused) {
        return switch (refused.kind()) {
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            case NOT_FOUND, CONFLICT, INVALID, GONE, TOO_LARGE -> HttpServletResponse.SC_NOT_FOUND;
            case UNAVAILABLE, TOO_MANY -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        };
    }
}
