package dsg.platform.access;

/** A rule of the manual or of the service forbids this to everybody, whatever their rights. Same message convention. */
public class RuleBroken extends Refused {
    private static final long serialVersionUID = 1;

    public RuleBroken(String code, Object... arguments) {
        this(RefusalKind.INVALID, code, arguments);
    }

    private RuleBroken(RefusalKind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    public static RuleBroken tooLarge(String code, Object... arguments) {
        return new RuleBroken(RefusalKind.TOO_LARGE, code, arguments);
    }
}
