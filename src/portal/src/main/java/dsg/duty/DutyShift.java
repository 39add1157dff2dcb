package dsg.duty;

import dsg.platform.access.AccountId;
import dsg.platform.access.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One turn at a desk. */
@Entity
class DutyShift {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private DutyDesk desk;

    private UUID account;
    private Instant fromAt;
    private Instant untilAt;
    private UUID enteredBy;
    private Instant enteredAt;

    @SuppressWarnings("NullAway.Init")
    protected DutyShift() {}

    DutyShift(DutyDesk desk, Turns.Turn turn, AccountId by, Instant now) {
        this.id = UUID.randomUUID();
        this.desk = desk;
        this.account = turn.account();
        this.fromAt = turn.from();
        this.untilAt = turn.until();
        this.enteredBy = by.value();
        this.enteredAt = now;
    }

    /** Somebody else takes what is left of it; what is over stays as it was. */
    void handOver(AccountId to, AccountId by, Instant now) {
        if (!now.isBefore(untilAt)) {
            throw Refused.conflict("duty.over");
        }
        account = to.value();
        enteredBy = by.value();
        enteredAt = now;
    }

    UUID id() {
        return id;
    }

    DutyDesk desk() {
        return desk;
    }

    UUID account() {
        return account;
    }

    Instant from() {
        return fromAt;
    }

    ShiftRow row(String name, Instant now) {
        boolean running = !now.isBefore(fromAt) && now.isBefore(untilAt);
        return new ShiftRow(id, account, name, fromAt, untilAt, running, !now.isBefore(untilAt));
    }
}
