package dsg.ntp;

import dsg.line.EdgeSightings;
import dsg.line.LineDirectory;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Use cases around time. */
@Stateless
public class TimeKeeping {

    private static final int SHOWN = 50;

    @PersistenceContext
    EntityManager entities;

    @Inject
    MeasuredClocks clocks;

    @Inject
    LineDirectory lines;

    @Inject
    EdgeSightings sightings;

    @Inject
    AuditLog audit;

    /** Everything on the page of time; clocks that are off the most come first. */
    @UseCase(NtpService.VIEW_TIME)
    public TimePage page() {
        Map<UUID, String> names = lines.terminalNames();
        TimeRow setting = clocks.setting().row();
        return new TimePage(
                setting,
                entities.createQuery("select c from ClockOffset c order by abs(c.millis) desc", ClockOffset.class)
                        .getResultStream()
                        .map(each -> each.row(names, setting.limitMillis()))
                        .toList(),
                sightings.newestOf(List.of("CLOCK_OFF", "CLOCK_BACK"), SHOWN));
    }

    /**
     * Says whose time is taken, and how far a clock may be off.
     *
     * @param sources addresses, parted by commas or spaces
     * @param gateway where the gateway gives time; empty: nowhere
     * @param limitMillis in milliseconds
     * @param secured whether sources have to show a certificate (NTS)
     */
    @UseCase(NtpService.SET_TIME_SOURCES)
    public void set(String sources, String gateway, int limitMillis, boolean secured) {
        clocks.setting().set(sources, gateway, limitMillis, secured);
        audit.detail(clocks.setting().row().toString());
    }
}
