package dsg.patch;

import java.time.LocalDate;

/**
 * A terminal and a patch.
 *
 * @param installed the version that the inventory shows; empty for none
 * @param said what its agent has said last; empty for nothing
 * @param overdue whether the day has passed, and it is not proven
 */
public record ComplianceRow(
        String terminal,
        String organisation,
        boolean pilot,
        String name,
        String wanted,
        String installed,
        Standing standing,
        String said,
        LocalDate deadline,
        boolean overdue) {}
