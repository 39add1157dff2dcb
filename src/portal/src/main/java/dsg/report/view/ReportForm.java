package dsg.report.view;

import dsg.platform.access.RuleBroken;
import dsg.platform.calendar.Clocks;
import dsg.platform.view.TypedDay;
import dsg.report.NewReport;
import dsg.report.ReportKind;
import dsg.soc.ProhibitedAct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The fields of a report, for the form and the telephone. */
@Named
@RequestScoped
public class ReportForm {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

    @Inject
    Clock clock;

    private ReportKind kind = ReportKind.FEARED;
    private String act = "";
    private @Nullable String day;
    private @Nullable String time;
    private String text = "";

    NewReport read() {
        try {
            LocalDateTime at = LocalDateTime.of(
                    TypedDay.read(getDay()), LocalTime.parse(getTime().strip(), CLOCK));
            return new NewReport(
                    kind,
                    ProhibitedAct.of(act).orElse(null),
                    at.atZone(Clocks.JAPAN).toInstant(),
                    text);
        } catch (DateTimeException unreadable) {
            throw new RuleBroken("report.time");
        }
    }

    public ReportKind[] getKinds() {
        return ReportKind.values();
    }

    public ProhibitedAct[] getActs() {
        return ProhibitedAct.values();
    }

    public ReportKind getKind() {
        return kind;
    }

    public void setKind(ReportKind kind) {
        this.kind = kind;
    }

    public String getAct() {
        return act;
    }

    public void setAct(String act) {
        this.act = act;
    }

    public String getDay() {
        return day == null ? LocalDate.ofInstant(clock.instant(), Clocks.JAPAN).toString() : day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getTime() {
        return time == null ? LocalTime.ofInstant(clock.instant(), Clocks.JAPAN).format(CLOCK) : time;
    }

    public void setTime(String time) {
        this.time = time;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
