package dsg.soc.alert;

/** Where an alert is between the rules and the verdict. */
public enum AlertState {
    /** Nobody has looked at it. */
    NEW,
    /** Somebody does. */
    IN_HAND,
    /** It is part of an incident, and ends with that. */
    IN_INCIDENT,
    CLOSED
}
