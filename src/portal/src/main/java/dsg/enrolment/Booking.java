package dsg.enrolment;

import dsg.account.Account;
import dsg.platform.access.AccountId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An appointment for an enrolment. */
@Entity
@Table(name = "enrolment_booking")
class Booking {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID account;
    private UUID organisation;

    @Enumerated(EnumType.STRING)
    private BookingWay way;

    @Column(name = "slot_at")
    private Instant slotAt;

    private String place;

    @Enumerated(EnumType.STRING)
    private BookingState state = BookingState.BOOKED;

    private int changes;
    private @Nullable Instant remindedAt;
    private UUID bookedBy;
    private Instant bookedAt;

    @SuppressWarnings("NullAway.Init")
    protected Booking() {}

    Booking(Account account, BookingWay way, Instant slot, String place, AccountId by, Instant now) {
        this.id = UUID.randomUUID();
        this.account = account.id().value();
        this.organisation = account.organisation().value();
        this.way = way;
        this.slotAt = slot;
        this.place = place;
        this.bookedBy = by.value();
        this.bookedAt = now;
    }

    /** To another time; who was reminded of the old one is reminded of the new one too. */
    void move(Instant slot) {
        demandBooked();
        slotAt = slot;
        changes++;
        remindedAt = null;
    }

    void end(BookingState end, Instant now) {
        demandBooked();
        if (end != BookingState.CANCELLED && now.isBefore(slotAt)) {
            throw Refused.conflict("enrolment.booking.early");
        }
        state = end;
    }

    void reminded(Instant now) {
        remindedAt = now;
    }

    private void demandBooked() {
        if (state != BookingState.BOOKED) {
            throw Refused.conflict("enrolment.booking.over");
        }
    }

    UUID id() {
        return id;
    }

    AccountId account() {
        return new AccountId(account);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    BookingWay way() {
        return way;
    }

    BookingState state() {
        return state;
    }

    Instant slot() {
        return slotAt;
    }

    BookingRow row(Account of) {
        return new BookingRow(id, of.username(), of.person().name(), way, slotAt, place, state, changes, remindedAt);
    }
}
