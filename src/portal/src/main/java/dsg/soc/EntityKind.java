package dsg.soc;

import java.util.Arrays;
import java.util.Optional;

/** Whom or what an alert or an incident is about. */
public enum EntityKind {
    /** By its identifier in the register. */
    PERSON,
    /** By its issued identifier, in capitals. */
    ACCOUNT,
    TERMINAL,
    CONTRACT,
    SITE,
    /** A network address. */
    ADDRESS,
    /** A part of the gateway itself, by the name of the log source. */
    GATEWAY;

    /** The kind of this name, whatever came in an address. */
    public static Optional<EntityKind> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
