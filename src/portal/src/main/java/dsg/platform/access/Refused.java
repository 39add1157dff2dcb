package dsg.platform.access;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * The caller may not do this. The code is a message key: {@code code} says why in plain words, {@code code.next} what to do.
 */
@ApplicationException(rollback = true)
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;
    private final transient List<Object> arguments;

    public Refused(String code, Object... arguments) {
        super(code);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
