package dsg.calendar;

import dsg.account.AccountDirectory;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.calendar.CalendarDraft;
import dsg.platform.calendar.CalendarOrigin;
import dsg.platform.calendar.CalendarRegister;
import dsg.platform.calendar.CalendarUse;
import dsg.platform.calendar.CalendarVersion;
import dsg.platform.calendar.Calendars;
import dsg.platform.calendar.HolidayTable;
import dsg.platform.calendar.HolidayTableId;
import dsg.platform.calendar.YearEnd;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases around the calendar and its versions (A3, T18). */
@Stateless
public class HolidayTables {

    private static final int LONGEST_REASON = 500;

    @Inject
    Calendars calendars;

    @Inject
    CalendarRegister register;

    @Inject
    AccountDirectory accounts;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    /**
     * The calendar, by default as it is in force.
     *
     * @param version another version; null for the one in force
     */
    @UseCase(CalendarService.VIEW_CALENDAR)
    public CalendarPage page(@Nullable HolidayTableId version) {
        HolidayTable inForce = calendars.inForce();
        HolidayTable shown = version == null
                ? inForce
                : calendars.find(version).orElseThrow(() -> new RuleBroken("calendar.version.unknown"));
        audit.about("calendar", shown.id().value());
        return new CalendarPage(shown, inForce.id(), versions());
    }

    /** The version that an import would take the place of, for the page that begins one. */
    @UseCase(CalendarService.IMPORT_HOLIDAYS)
    public HolidayTable beforeImport() {
        return opened();
    }

    /** The version whose year-end days would change, for the page that changes them. */
    @UseCase(CalendarService.SET_YEAR_END)
    public HolidayTable beforeYearEnd() {
        return opened();
    }

    /** What importing this file would change; nothing is kept. */
    @UseCase(CalendarService.IMPORT_HOLIDAYS)
    public ImportPreview preview(byte[] file) {
        HolidayTable inForce = calendars.inForce();
        audit.about("calendar", inForce.id().value());
        OfficialTable table = OfficialTable.read(file);
        audit.detail("preview sha256=" + table.digest());
        return preview(table, inForce);
    }

    /**
     * Puts the file in force.
     *
     * @param instead the version that the person saw the differences against
     */
    @UseCase(CalendarService.IMPORT_HOLIDAYS)
    public HolidayTableId putInForce(byte[] file, HolidayTableId instead, String reason) {
        HolidayTable inForce = stillInForce(instead);
        OfficialTable table = OfficialTable.read(file);
        ImportPreview preview = preview(table, inForce);
        CalendarDraft draft = new Import(table).draft(inForce, caller(), reason(reason));
        HolidayTableId added = add(draft, instead);
        audit.detail("sha256=" + table.digest() + " years=" + preview.after().from() + "-"
                + preview.after().until() + " changes=" + preview.changes().size() + " " + draft.reason());
        return added;
    }

    /** Closes these uses at year-end, and no others; the holidays stay as they are. */
    @UseCase(CalendarService.SET_YEAR_END)
    public HolidayTableId closeAtYearEnd(Map<CalendarUse, YearEnd> closings, HolidayTableId instead, String reason) {
        HolidayTable inForce = stillInForce(instead);
        if (inForce.closings().equals(closings)) {
            throw new RuleBroken("calendar.year-end.same");
        }
        CalendarDraft draft = new CalendarDraft(
                CalendarOrigin.YEAR_END,
                inForce.source(),
                null,
                inForce.officially(),
                List.copyOf(inForce.all()),
                closings,
                caller(),
                reason(reason));
        HolidayTableId added = add(draft, instead);
        audit.detail("year-end=" + closings + " " + draft.reason());
        return added;
    }

    /** What the person has seen has to be what is replaced; the register asks again when it holds the lock. */
    private HolidayTable stillInForce(HolidayTableId seen) {
        HolidayTable inForce = calendars.inForce();
        if (!inForce.id().equals(seen)) {
            throw new RuleBroken("calendar.version.changed");
        }
        return inForce;
    }

    private HolidayTable opened() {
        HolidayTable inForce = calendars.inForce();
        audit.about("calendar", inForce.id().value());
        audit.detail("page opened");
        return inForce;
    }

    private ImportPreview preview(OfficialTable table, HolidayTable inForce) {
        Import next = new Import(table);
        var before = inForce.officially();
        var after = next.officially();
        if (!before.isNothing() && (after.from() > before.from() || after.until() < before.until())) {
            throw new RuleBroken(
                    "calendar.file.older", Integer.toString(before.from()), Integer.toString(before.until()));
        }
        ImportPreview preview = new ImportPreview(
                inForce.id(),
                inForce.number(),
                table.digest(),
                table.days().size(),
                before,
                after,
                next.changes(inForce));
        if (preview.changes().isEmpty() && before.equals(after)) {
            throw new RuleBroken("calendar.file.same");
        }
        return preview;
    }

    private HolidayTableId add(CalendarDraft draft, HolidayTableId instead) {
        HolidayTableId added =
                register.add(draft, instead).orElseThrow(() -> new RuleBroken("calendar.version.changed"));
        audit.about("calendar", added.value());
        return added;
    }

    private List<VersionRow> versions() {
        List<CalendarVersion> versions = calendars.versions();
        Map<UUID, String> names = accounts.namesOfPeople(versions.stream()
                .map(CalendarVersion::by)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return versions.stream()
                .map(version ->
                        new VersionRow(version, version.by() == null ? "" : names.getOrDefault(version.by(), "")))
                .toList();
    }

    private UUID caller() {
        return current.get().account().value();
    }

    private static String reason(String typed) {
        String reason = typed.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new RuleBroken("calendar.reason.length", LONGEST_REASON);
        }
        return reason;
    }
}
