package dsg.enrolment.view;

import dsg.enrolment.BookingRow;
import dsg.enrolment.BookingState;
import dsg.enrolment.BookingWay;
import dsg.enrolment.Bookings;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** enrolment/booking.xhtml: appointments for enrolments. */
@Named
@RequestScoped
public class BookingView {

    private static final Set<String> DONE = Set.of("booked", "moved", "cancelled", "noted");

    @Inject
    Bookings bookings;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<BookingRow> rows;
    private @Nullable List<Instant> free;
    private String account = "";
    private BookingWay way = BookingWay.VISIT;
    private String slot = "";
    private String chosen = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    public List<BookingRow> getRows() {
        if (rows == null) {
            rows = bookings.list();
        }
        return rows;
    }

    /** Those that can still be moved or given up. */
    public List<BookingRow> getOpen() {
        return getRows().stream()
                .filter(row -> row.state() == BookingState.BOOKED)
                .toList();
    }

    public List<Instant> getFree() {
        if (free == null) {
            free = bookings.free();
        }
        return free;
    }

    public String book() {
        bookings.book(account, way, slot());
        return here("booked");
    }

    public String move() {
        bookings.move(chosen(), slot());
        return here("moved");
    }

    public String cancel() {
        bookings.cancel(chosen());
        return here("cancelled");
    }

    public String came(UUID id, boolean came) {
        bookings.attended(id, came);
        return here("noted");
    }

    /** What was just done here; empty where nothing was. */
    public String getDone() {
        String done = parameters.getOrDefault("done", "");
        return DONE.contains(done) ? done : "";
    }

    public BookingWay[] getWays() {
        return BookingWay.values();
    }

    private static String here(String done) {
        return "/enrolment/booking.xhtml?faces-redirect=true&done=" + done;
    }

    private Instant slot() {
        try {
            return Instant.parse(slot);
        } catch (DateTimeException noMoment) {
            throw new RuleBroken("enrolment.booking.slot");
        }
    }

    private UUID chosen() {
        try {
            return UUID.fromString(chosen);
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("enrolment.booking.unknown");
        }
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(@Nullable String account) {
        this.account = account == null ? "" : account;
    }

    public BookingWay getWay() {
        return way;
    }

    public void setWay(@Nullable BookingWay way) {
        this.way = way == null ? BookingWay.VISIT : way;
    }

    public String getSlot() {
        return slot;
    }

    public void setSlot(@Nullable String slot) {
        this.slot = slot == null ? "" : slot;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable String chosen) {
        this.chosen = chosen == null ? "" : chosen;
    }
}
