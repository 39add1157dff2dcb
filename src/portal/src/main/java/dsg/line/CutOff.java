package dsg.line;

import java.util.Set;
import java.util.UUID;

/**
 * A service's own decision by which a terminal is isolated at the edge of its site for as long as it lasts, wherever the terminal is placed
 * and whenever; every bean is asked, found by CDI.
 */
public interface CutOff {

    /** The terminals that are isolated now; asked inside a transaction and outside. */
    Set<UUID> terminals();
}
