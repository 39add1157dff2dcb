package dsg.threat;

/** How far an isolation has come. */
public enum IsolationState {
    ISOLATED,
    /** Somebody has asked for the release; it stays isolated until another agrees. */
    RELEASE_ASKED,
    RELEASED
}
