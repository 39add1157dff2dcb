package dsg.platform.access;

/** Nobody is signed in here: after signing in, the same may be granted. */
public class NoSession extends Refused {
    private static final long serialVersionUID = 1;

    public NoSession(String code) {
        super(code);
    }
}
