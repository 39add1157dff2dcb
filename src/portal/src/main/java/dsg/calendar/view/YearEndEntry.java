package dsg.calendar.view;

import dsg.platform.access.RuleBroken;
import dsg.platform.calendar.CalendarUse;
import dsg.platform.calendar.YearEnd;
import java.util.Optional;

/** One use in the form for year-end, as it was typed. */
public final class YearEndEntry {

    private static final String DAY = "\\s*\\d{1,2}\\s*";

    private final CalendarUse use;
    private boolean closed;
    private String fromDecember;
    private String untilJanuary;

    YearEndEntry(CalendarUse use, Optional<YearEnd> now) {
        YearEnd days = now.orElse(YearEnd.OF_THE_STATE);
        this.use = use;
        this.closed = now.isPresent();
        this.fromDecember = Integer.toString(days.fromDecember());
        this.untilJanuary = Integer.toString(days.untilJanuary());
    }

    /** The days as they were typed; empty where the use is not closed. */
    Optional<YearEnd> days() {
        if (!closed) {
            return Optional.empty();
        }
        if (!fromDecember.matches(DAY) || !untilJanuary.matches(DAY)) {
            throw new RuleBroken("calendar.year-end.day");
        }
        int from = Integer.parseInt(fromDecember.strip());
        int until = Integer.parseInt(untilJanuary.strip());
        if (!YearEnd.isPossible(from, until)) {
            throw new RuleBroken("calendar.year-end.day");
        }
        return Optional.of(new YearEnd(from, until));
    }

    public CalendarUse getUse() {
        return use;
    }

    public boolean isClosed() {
        return closed;
    }

    public void setClosed(boolean closed) {
        this.closed = closed;
    }

    public String getFromDecember() {
        return fromDecember;
    }

    public void setFromDecember(String fromDecember) {
        this.fromDecember = fromDecember;
    }

    public String getUntilJanuary() {
        return untilJanuary;
    }

    public void setUntilJanuary(String untilJanuary) {
        this.untilJanuary = untilJanuary;
    }
}
