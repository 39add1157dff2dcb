package dsg.hold;

import dsg.platform.access.Role;

/** Why something is held. */
public enum HoldKind {
    /** 法令・訴訟・監査のため. */
    LEGAL(Role.SECURITY_OFFICE),
    /** 事案の調査のため: whether its evidence is needed any more, the SOC alone knows (T29). */
    INCIDENT(Role.SOC);

    private final Role ending;

    HoldKind(Role ending) {
        this.ending = ending;
    }

    /** Who may ask for its end. */
    Role ending() {
        return ending;
    }
}
