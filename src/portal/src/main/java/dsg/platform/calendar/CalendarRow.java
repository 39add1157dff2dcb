package dsg.platform.calendar;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of the calendar as it is kept. Written once; the database lets the portal change or remove none. */
@Entity
@Table(name = "holiday_table")
class CalendarRow {

    @Id
    private UUID id;

    private int number;

    @Enumerated(EnumType.STRING)
    private CalendarOrigin origin;

    private String source;
    private @Nullable String digest;
    private int officialFrom;
    private int officialUntil;
    private Instant since;

    @Column(name = "put_in_force_by")
    private @Nullable UUID by;

    private String reason;

    @ElementCollection
    @CollectionTable(name = "holiday", joinColumns = @JoinColumn(name = "holiday_table"))
    private List<Holiday> days = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "year_end", joinColumns = @JoinColumn(name = "holiday_table"))
    @MapKeyColumn(name = "calendar_use")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<CalendarUse, YearEnd> closings = new EnumMap<>(CalendarUse.class);

    @SuppressWarnings("NullAway.Init")
    protected CalendarRow() {}

    CalendarRow(CalendarDraft draft, int number, Instant now) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.origin = draft.origin();
        this.source = draft.source();
        this.digest = draft.digest();
        this.officialFrom = draft.officially().from();
        this.officialUntil = draft.officially().until();
        this.since = now;
        this.by = draft.by();
        this.reason = draft.reason();
        this.days.addAll(draft.days());
        this.closings.putAll(draft.closings());
    }

    HolidayTableId id() {
        return new HolidayTableId(id);
    }

    int number() {
        return number;
    }

    HolidayTable table() {
        return new HolidayTable(id(), number, source, officially(), days, closings);
    }

    CalendarVersion version() {
        return new CalendarVersion(id(), number, origin, source, digest, officially(), since, by, reason);
    }

    private Officially officially() {
        return new Officially(officialFrom, officialUntil);
    }
}
