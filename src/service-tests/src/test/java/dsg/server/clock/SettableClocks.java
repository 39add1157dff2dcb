package dsg.server.clock;

import dsg.platform.calendar.Clocks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.interceptor.Interceptor;
import java.time.Clock;

/** Gives every bean of a tested portal the clock that the test sets. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class SettableClocks {

    @Produces
    Clock clock() {
        return SettableClock.ofThisServer().withZone(Clocks.JAPAN);
    }
}
