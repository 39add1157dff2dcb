package dsg.hold;

/** Why something is held. */
public enum HoldKind {
    /** 法令・訴訟・監査のため. */
    LEGAL,
    /** 事案の調査のため. */
    INCIDENT
}
