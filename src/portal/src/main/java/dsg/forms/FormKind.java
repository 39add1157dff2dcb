package dsg.forms;

import dsg.platform.excel.CellFault;
import dsg.platform.excel.FilledForm;
import dsg.platform.excel.FormLayout;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form that is a workbook beside the screen of its service, declared by that service and found by CDI. It asks by the service's own use
 * cases, so that one set of rules and rights holds for both.
 */
public interface FormKind {

    /** Which form it is, {@code F3}; its layouts are those of this code. */
    String code();

    /** What the gateway knows for the caller's template beyond contract and company, by the field's key. */
    Map<String, String> known();

    /** What is wrong beyond the layout, as far as it can be said by cell. */
    List<CellFault> faults(FormLayout layout, FilledForm form);

    /** Asks for everything that the rows say; what a use case refuses leaves nothing of the form. */
    List<Asked> ask(FilledForm form);

    /**
     * The same for a form that came by mail and that the provider enters for its company (R134, T45).
     *
     * @return empty where this form cannot come by mail
     */
    default List<Asked> askFor(MailedBy company, FilledForm form) {
        return List.of();
    }

    /**
     * What came of a row.
     *
     * @param line the sheet's row
     * @param kind of the application that it has become; null for what was done at once
     * @param subject what the application is about
     */
    record Asked(int line, @Nullable String kind, UUID subject, String title) {}

    /** Whether it is this form, as {@code F1}. */
    default boolean isCalled(String form) {
        return form.equals(code());
    }
}
