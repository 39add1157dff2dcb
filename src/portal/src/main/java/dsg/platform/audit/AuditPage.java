package dsg.platform.audit;

import java.util.List;

/** One page of the log. */
public record AuditPage(List<AuditRow> rows, boolean hasLater) {}
