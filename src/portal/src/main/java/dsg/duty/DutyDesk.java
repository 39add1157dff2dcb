package dsg.duty;

import dsg.platform.access.Role;
import java.util.Collection;

/** A desk that somebody sits at around the clock (R29, R30). */
public enum DutyDesk {
    SOC,
    NOC;

    /** Whether somebody with these roles may do its work; that of the NOC is done by the provider's own people too. */
    boolean isWorkOf(Collection<Role> held) {
        return switch (this) {
            case SOC -> held.contains(Role.SOC);
            case NOC -> held.contains(Role.NOC) || held.contains(Role.PROVIDER);
        };
    }
}
