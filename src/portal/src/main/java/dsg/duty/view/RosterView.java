package dsg.duty.view;

import dsg.duty.DutyDesk;
import dsg.duty.DutyPage;
import dsg.duty.Rosters;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import dsg.platform.calendar.Clocks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** duty/roster.xhtml: who is on duty when. */
@Named
@RequestScoped
public class RosterView {

    @Inject
    Rosters rosters;

    @Inject
    CurrentCaller current;

    @Inject
    Clock clock;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable DutyPage page;
    private @Nullable String first;
    private @Nullable String second;
    private @Nullable String third;
    private @Nullable String shift;
    private @Nullable String to;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getPage();
    }

    public DutyPage getPage() {
        if (page == null) {
            page = rosters.page(desk(), month());
        }
        return page;
    }

    public String plan() {
        List<UUID> people = Stream.of(first, second, third)
                .filter(each -> each != null && !each.isEmpty())
                .map(RosterView::named)
                .distinct()
                .toList();
        rosters.plan(desk(), month(), people);
        return here("planned");
    }

    public String handOver() {
        rosters.handOver(named(shift), named(to));
        return here("handed");
    }

    private String here(String just) {
        return "/duty/roster.xhtml?faces-redirect=true&just=" + just + "&desk=" + desk() + "&month=" + month();
    }

    public String getJust() {
        String just = parameters.getOrDefault("just", "");
        return just.matches("planned|handed") ? just : "";
    }

    public DutyDesk[] getDesks() {
        return DutyDesk.values();
    }

    public YearMonth getBefore() {
        return month().minusMonths(1);
    }

    public YearMonth getNext() {
        return month().plusMonths(1);
    }

    /** The desk of the address, else the caller's own. */
    private DutyDesk desk() {
        return switch (parameters.getOrDefault("desk", "")) {
            case "SOC" -> DutyDesk.SOC;
            case "NOC" -> DutyDesk.NOC;
            default ->
                current.get().is(Role.SOC) || current.get().is(Role.SECURITY_OFFICE) ? DutyDesk.SOC : DutyDesk.NOC;
        };
    }

    private YearMonth month() {
        try {
            return YearMonth.parse(parameters.getOrDefault("month", ""));
        } catch (DateTimeException none) {
            return YearMonth.from(clock.instant().atZone(Clocks.JAPAN));
        }
    }

    private static UUID named(@Nullable String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("duty.unknown");
        }
    }

    public @Nullable String getFirst() {
        return first;
    }

    public void setFirst(@Nullable String first) {
        this.first = first;
    }

    public @Nullable String getSecond() {
        return second;
    }

    public void setSecond(@Nullable String second) {
        this.second = second;
    }

    public @Nullable String getThird() {
        return third;
    }

    public void setThird(@Nullable String third) {
        this.third = third;
    }

    public @Nullable String getShift() {
        return shift;
    }

    public void setShift(@Nullable String shift) {
        this.shift = shift;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }
}
