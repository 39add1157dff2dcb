package dsg.platform.view;

import dsg.platform.access.RuleBroken;
import dsg.platform.calendar.JapaneseDates;
import java.time.LocalDate;

/** A day as a person has typed it, in 西暦 or 和暦 (T20). */
public final class TypedDay {

    private TypedDay() {}

    /** The day, or a refusal that says how to write one. */
    public static LocalDate read(String typed) {
        return JapaneseDates.read(typed).orElseThrow(() -> new RuleBroken("day.unreadable", typed));
    }
}
