package dsg.configuration;

/** A report is not as its topic wants it. */
public class ReportRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param what is wrong, for the log; nothing of what the report says */
    public ReportRefused(String what) {
        super(what);
    }

    public ReportRefused(String what, Throwable cause) {
        super(what, cause);
    }
}
