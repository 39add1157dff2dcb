package dsg.agent.channel;

/** A policy that is not taken; the one before stays in force. */
public final class PolicyRefused extends Exception {
    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** Not signed by the gateway's key, or no policy at all. */
        FORGED,
        /** Another terminal's. */
        FOREIGN,
        /** Of a version before one that was in force here, or an earlier copy of the same. */
        OLDER,
        /** Over already. */
        EXPIRED
    }

    private final Reason reason;

    PolicyRefused(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    PolicyRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
