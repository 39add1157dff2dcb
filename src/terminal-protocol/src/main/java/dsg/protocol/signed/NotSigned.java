package dsg.protocol.signed;

/** What was read is no JWS of the kind that was expected, or another key has signed it. */
public final class NotSigned extends Exception {
    private static final long serialVersionUID = 1;

    NotSigned(String what) {
        super(what);
    }

    NotSigned(String what, Throwable cause) {
        super(what, cause);
    }
}
