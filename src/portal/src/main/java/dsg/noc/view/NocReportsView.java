package dsg.noc.view;

import dsg.noc.Availability;
import dsg.noc.NocReports;
import dsg.noc.ServiceAvailability;
import dsg.noc.SiteAvailability;
import dsg.noc.StatusPage;
import dsg.platform.calendar.Clocks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** noc/availability.xhtml and noc/status.xhtml. */
@Named
@RequestScoped
public class NocReportsView {

    @Inject
    NocReports reports;

    @Inject
    Clock clock;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private List<Availability> availability = List.of();
    private List<ServiceAvailability> services = List.of();
    private List<SiteAvailability> sites = List.of();
    private @Nullable StatusPage status;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        availability = reports.availability(getMonth());
        services = reports.services(getMonth());
        sites = reports.sites(getMonth());
    }

    /** Likewise, of the status page. */
    public void loadStatus() {
        getStatus();
    }

    public List<Availability> getAvailability() {
        return availability;
    }

    public List<ServiceAvailability> getServices() {
        return services;
    }

    public List<SiteAvailability> getSites() {
        return sites;
    }

    public StatusPage getStatus() {
        if (status == null) {
            status = reports.status();
        }
        return status;
    }

    /** The month of the address, else the present one. */
    public YearMonth getMonth() {
        return month(parameters.getOrDefault("month", ""), clock);
    }

    static YearMonth month(String address, Clock clock) {
        YearMonth present = YearMonth.from(clock.instant().atZone(Clocks.JAPAN));
        try {
            YearMonth typed = YearMonth.parse(address);
            return typed.isAfter(present) || typed.getYear() < 2000 ? present : typed;
        } catch (DateTimeException none) {
            return present;
        }
    }

    public YearMonth getBefore() {
        return getMonth().minusMonths(1);
    }

    public String percent(Availability row) {
        return row.isKnown() ? String.format(Locale.ROOT, "%.3f %%", row.percent()) : "―";
    }

    /** Hours, minutes and seconds. */
    public String time(Duration span) {
        return "%d:%02d:%02d".formatted(span.toHours(), span.toMinutesPart(), span.toSecondsPart());
    }
}
