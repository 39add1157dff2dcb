package dsg.forms;

import java.util.UUID;

/** What was found to one row. */
public record RowFinding(UUID row, Finding finding, String because) {}
