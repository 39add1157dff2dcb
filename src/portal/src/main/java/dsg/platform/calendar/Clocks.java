package dsg.platform.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** Gives every bean its clock. Instants are stored as they are; deadlines are counted in Japan's days. */
@ApplicationScoped
public class Clocks {

    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    @Produces
    Clock clock() {
        return Clock.system(JAPAN);
    }
}
