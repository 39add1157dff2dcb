package dsg.forms;

import dsg.platform.access.AccountId;
import dsg.platform.excel.CellFault;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form with everything that is known of it.
 *
 * @param facts label and value of its head
 * @param people its rows
 * @param faults what is wrong with it, by cell; empty where it was handed in
 * @param application about which the office decides; null before
 */
public record FormPage(
        FormRow row,
        AccountId storedBy,
        String sha256,
        List<Fact> facts,
        List<PersonRow> people,
        List<CellFault> faults,
        @Nullable UUID application) {

    /** A line of the form's head. */
    public record Fact(String label, String value) {}
}
