package dsg.soc.advisory;

/** How soon somebody should act on it. */
public enum AdvisoryLevel {
    NOTICE,
    WARNING,
    URGENT
}
