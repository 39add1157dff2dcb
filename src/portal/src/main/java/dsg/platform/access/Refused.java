package dsg.platform.access;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * The caller may not do this. The code is a message key: {@code code} says why in plain words, {@code code.next} what to do. The kind
 * says how it is answered.
 */
@ApplicationException(rollback = true)
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final RefusalKind kind;
    private final String code;
    private final transient List<Object> arguments;

    /** Refuses this caller. */
    public Refused(String code, Object... arguments) {
        this(RefusalKind.FORBIDDEN, code, arguments);
    }

    protected Refused(RefusalKind kind, String code, Object... arguments) {
        super(code);
        this.kind = kind;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public static Refused notFound(String code, Object... arguments) {
        return new Refused(RefusalKind.NOT_FOUND, code, arguments);
    }

    public static Refused conflict(String code, Object... arguments) {
        return new Refused(RefusalKind.CONFLICT, code, arguments);
    }

    public static Refused invalid(String code, Object... arguments) {
        return new Refused(RefusalKind.INVALID, code, arguments);
    }

    public static Refused gone(String code, Object... arguments) {
        return new Refused(RefusalKind.GONE, code, arguments);
    }

    public static Refused unavailable(String code, Object... arguments) {
        return new Refused(RefusalKind.UNAVAILABLE, code, arguments);
    }

    public static Refused tooMany(String code, Object... arguments) {
        return new Refused(RefusalKind.TOO_MANY, code, arguments);
    }

    public RefusalKind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
