package dsg.protocol.capture;

/** A capture that must not be compared. */
public final class CaptureRefused extends Exception {
    private static final long serialVersionUID = 1;

    /** Why; for the log, not for whoever sent it. */
    public enum Reason {
        /** No capture at all, or too much of one. */
        MALFORMED,
        /** Its headers ask for something else than the one way in which captures are sealed. */
        ALGORITHM,
        /** Not sealed to this server, or changed on its way. */
        NOT_SEALED_TO_US,
        /** Not signed by the key of the certificate that it carries. */
        SIGNATURE,
        /** Signed by a key that is not the agent's of the terminal that the browser is on. */
        TERMINAL,
        /** Made for another account, login, finger or number than the one that is asked for. */
        ANOTHER_REQUEST,
        /** Made too long ago, or in the future. */
        STALE
    }

    private final Reason reason;

    CaptureRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    CaptureRefused(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
