package dsg.forms.outside;

import dsg.platform.excel.CellFault;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a form from outside.
 *
 * @param subject what it has become; null where something in it is wrong, and then nothing of it is kept
 */
public record Entered(@Nullable UUID subject, List<CellFault> faults) {

    public Entered {
        faults = List.copyOf(faults);
    }
}
