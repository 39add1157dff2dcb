package dsg.soc.incident;

/** By what an incident came to light. */
public enum Origin {
    ALERT,
    /** The duty to report (R160). */
    REPORT,
    TELEPHONE,
    /** Somebody of the SOC has opened it. */
    HAND
}
