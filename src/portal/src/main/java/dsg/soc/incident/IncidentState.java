package dsg.soc.incident;

/** How far an incident has come. */
public enum IncidentState {
    OPEN,
    /** It spreads no further. */
    CONTAINED,
    CLOSED
}
