package dsg.application;

import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.PersonId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.calendar.Clocks;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has asked a colleague to decide for them for some days (代決). It gives no right: the colleague has the role already, and
 * what they decide carries both names.
 */
@Entity
class Delegation {

    /** Longest time, in days: who is away for longer is replaced by approved roles. */
    private static final int LONGEST = 93;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID absent;
    private UUID absentPerson;
    private UUID delegate;
    private UUID delegatePerson;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String because;
    private Instant madeAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Delegation() {}

    /** @throws RuleBroken where both accounts are of one person, or the days are none */
    Delegation(Caller absent, AccountId delegate, PersonId delegatePerson, Absence days, Instant now) {
        if (absent.person().equals(delegatePerson)) {
            throw new RuleBroken("application.delegation.self");
        }
        LocalDate today = LocalDate.ofInstant(now, Clocks.JAPAN);
        if (days.until().isBefore(days.from())
                || days.until().isBefore(today)
                || days.until().isAfter(days.from().plusDays(LONGEST))) {
            throw new RuleBroken("application.delegation.days.bad", LONGEST);
        }
        this.id = UUID.randomUUID();
        this.absent = absent.account().value();
        this.absentPerson = absent.person().value();
        this.delegate = delegate.value();
        this.delegatePerson = delegatePerson.value();
        this.firstDay = days.from();
        this.lastDay = days.until();
        this.because = Application.text(days.because(), "application.because.bad");
        this.madeAt = now;
    }

    boolean holds(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, Clocks.JAPAN);
        return endedAt == null && !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    void end(Instant now) {
        if (endedAt != null) {
            throw Refused.conflict("application.delegation.over");
        }
        endedAt = now;
    }

    UUID id() {
        return id;
    }

    AccountId absent() {
        return new AccountId(absent);
    }

    PersonId absentPerson() {
        return new PersonId(absentPerson);
    }

    AccountId delegate() {
        return new AccountId(delegate);
    }

    /** @param mine whether it is seen by who made it */
    DelegationRow row(boolean mine, String absentName, String delegateName, Instant now) {
        boolean over = endedAt != null || LocalDate.ofInstant(now, Clocks.JAPAN).isAfter(lastDay);
        return new DelegationRow(id, mine && !over, absentName, delegateName, firstDay, lastDay, because, holds(now));
    }
}
