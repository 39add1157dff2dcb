package dsg.report;

/** How a report came in. */
public enum ReportChannel {
    FORM,
    TELEPHONE
}
