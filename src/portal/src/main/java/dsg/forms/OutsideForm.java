package dsg.forms;

import dsg.platform.excel.CellFault;
import dsg.platform.excel.FilledForm;
import dsg.platform.excel.FormLayout;
import java.util.List;
import java.util.UUID;

/**
 * A form that comes by mail before there is any contract, declared by the service that it is for and found by CDI. As with
 * {@link FormKind}, it is entered by the service's own use cases, so that one set of rules and rights holds for screen and workbook.
 */
public interface OutsideForm {

    /** Which form it is, {@code F5}; its layouts are those of this code. */
    String code();

    /** What is wrong beyond the layout, by cell. */
    List<CellFault> faults(FormLayout layout, FilledForm form);

    /** Enters a form without fault; what a use case refuses leaves nothing of it. */
    UUID enter(FilledForm form);

    /** Whether it is this form, as {@code F1}. */
    default boolean isCalled(String form) {
        return form.equals(code());
    }
}
