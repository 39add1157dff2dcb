package dsg.threat;

/** How much a detection matters, in Sigma's five steps. */
public enum ThreatLevel {
    INFORMATIONAL,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
