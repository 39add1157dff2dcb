package dsg.report;

/** What is reported (R160). */
public enum ReportKind {
    /** A breach of the manual. */
    BREACH,
    /** The fear of one. */
    FEARED,
    /** What may affect operation. */
    OPERATION
}
