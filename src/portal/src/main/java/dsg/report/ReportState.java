package dsg.report;

/** How far a report has come. */
public enum ReportState {
    /** The manager has it. */
    AT_MANAGER,
    /** It has reached the office, and nobody has said so. */
    AT_OFFICE,
    /** Somebody of the office has. */
    RECEIVED
}
