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
 * @param remarks what the office says to cells (R124)
 * @param application about which the office decides; null before
 * @param previous the form that was sent back and whose place it takes; null for none
 */
public record FormPage(
        FormRow row,
        AccountId storedBy,
        String sha256,
        List<Fact> facts,
        List<PersonRow> people,
        List<CellFault> faults,
        List<Remark> remarks,
        @Nullable UUID application,
        @Nullable UUID previous) {

    /** What the office says to a cell, {@code G17}. */
    public record Remark(String cell, String text) {}

    /** A line of the form's head. */
    public record Fact(String label, String value) {}
}
