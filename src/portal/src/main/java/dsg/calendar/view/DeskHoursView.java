package dsg.calendar.view;

import dsg.calendar.HoursPage;
import dsg.calendar.ServiceHours;
import dsg.company.SiteRow;
import dsg.platform.access.RuleBroken;
import dsg.platform.calendar.Clocks;
import dsg.platform.calendar.JapaneseDates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** calendar/hours.xhtml: the hours of the services and of the desks, and maintenance. */
@Named
@RequestScoped
public class DeskHoursView {

    private static final String DONE = "/calendar/hours.xhtml?faces-redirect=true&done=";
    private static final Pattern MOMENT = Pattern.compile("(.*\\S)[\\s　]+(\\d{1,2})[:：](\\d{2})");

    @Inject
    ServiceHours hours;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable HoursPage page;
    private String from = "";
    private String until = "";
    private String words = "";
    private String site = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getPage();
    }

    public String announce() {
        hours.announce(moment(from), moment(until), words, site.isEmpty() ? null : named(site));
        return DONE + "announced";
    }

    /** The one that the button named: another may stand in its place on the page by now. */
    public String callOff() {
        hours.callOff(named(parameters.getOrDefault("maintenance", "")));
        return DONE + "called-off";
    }

    private static UUID named(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noIdentifier) {
            throw new RuleBroken("calendar.maintenance.unknown");
        }
    }

    public HoursPage getPage() {
        if (page == null) {
            page = hours.page();
        }
        return page;
    }

    /** What the page comes after; a forged address cannot make it say anything else. */
    public String getDone() {
        String done = parameters.getOrDefault("done", "");
        return done.equals("announced") || done.equals("called-off") ? done : "";
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    /** Where a maintenance may be. */
    public List<SiteRow> getSites() {
        return hours.sites();
    }

    public String getSite() {
        return site;
    }

    /** An empty choice comes as null. */
    public void setSite(@Nullable String site) {
        this.site = site == null ? "" : site;
    }

    /** A day in any spelling that the gateway reads, a space, and hours with minutes. */
    static Instant moment(String typed) {
        Matcher parts = MOMENT.matcher(typed.strip());
        if (!parts.matches()) {
            throw new RuleBroken("calendar.moment.bad");
        }
        try {
            LocalTime time = LocalTime.of(Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
            return JapaneseDates.read(parts.group(1))
                    .orElseThrow(() -> new RuleBroken("calendar.moment.bad"))
                    .atTime(time)
                    .atZone(Clocks.JAPAN)
                    .toInstant();
        } catch (DateTimeException noSuchTime) {
            throw new RuleBroken("calendar.moment.bad");
        }
    }
}
