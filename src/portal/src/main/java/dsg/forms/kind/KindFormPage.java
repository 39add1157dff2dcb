package dsg.forms.kind;

import dsg.application.ApplicationState;
import dsg.platform.excel.CellFault;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form of another kind than F1 with what became of it.
 *
 * @param faults what is wrong with it, by cell; empty where it was handed in
 */
public record KindFormPage(KindFormRow row, List<Item> items, List<CellFault> faults) {

    /**
     * What a row has become.
     *
     * @param application null for what was done at once
     */
    public record Item(
            int line,
            String title,
            @Nullable UUID application,
            String number,
            @Nullable ApplicationState state) {}
}
