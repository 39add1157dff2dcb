package dsg.report;

/**
 * One report.
 *
 * @param canRelay whether the caller is to hand it on
 * @param canReceive whether the caller is to say that it has arrived
 * @param atOffice whether the caller may see what became of it
 */
public record ReportPage(ReportRow row, boolean canRelay, boolean canReceive, boolean atOffice) {}
