package dsg.helpdesk;

import dsg.platform.access.AccountId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.calendar.HolidayTable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something asked of a desk, from the question to the satisfaction of who asked. */
@Entity
class Ticket {

    private static final int BEST = 5;

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private int year;

    @Column(updatable = false)
    private int serial;

    @Enumerated(EnumType.STRING)
    private Queue queue;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private TicketState state = TicketState.RECEIVED;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    private String subject;
    private @Nullable UUID contract;
    private @Nullable UUID organisation;
    private @Nullable UUID asker;
    private String askerName;
    private String askerReach;
    private @Nullable UUID openedBy;
    private Instant openedAt;
    private Instant dueAt;
    private UUID calendar;
    private @Nullable UUID assignedTo;
    private @Nullable Instant answeredAt;
    private @Nullable Instant closedAt;
    private @Nullable Integer satisfaction;
    private @Nullable String satisfactionWords;
    private @Nullable UUID mergedInto;
    private @Nullable Instant escalatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Ticket() {}

    Ticket(
            TicketNumber number,
            Channel channel,
            Request request,
            Asker asker,
            @Nullable AccountId openedBy,
            HolidayTable table,
            Instant now) {
        this.id = UUID.randomUUID();
        this.year = number.year();
        this.serial = number.serial();
        this.queue = request.queue();
        this.channel = channel;
        this.priority = request.priority();
        this.subject = Words.subject(request.subject());
        this.contract = asker.contract() == null ? null : asker.contract().value();
        this.organisation =
                asker.organisation() == null ? null : asker.organisation().value();
        this.asker = asker.account() == null ? null : asker.account().value();
        this.askerName = asker.name();
        this.askerReach = asker.reach();
        this.openedBy = openedBy == null ? null : openedBy.value();
        this.openedAt = now;
        this.dueAt = queue.after(now, priority.answerWithin(), table);
        this.calendar = table.id().value();
    }

    /** Somebody of the desk takes it. */
    void assign(AccountId to) {
        demandOpen();
        assignedTo = to.value();
        if (state == TicketState.RECEIVED) {
            state = TicketState.IN_HAND;
        }
    }

    /** Moves to another desk, or is more or less urgent: its time is counted anew from its beginning. */
    void route(Queue to, Priority urgent, HolidayTable table) {
        demandOpen();
        if (to != queue) {
            assignedTo = null;
        }
        queue = to;
        priority = urgent;
        count(openedAt, table);
    }

    void answered(Instant now) {
        demandOpen();
        state = TicketState.ANSWERED;
        answeredAt = now;
    }

    /** The asker says more; where it was answered or closed already, its time begins again. */
    void askedAgain(HolidayTable table, Instant now) {
        if (!state.isWaiting()) {
            state = assignedTo == null ? TicketState.RECEIVED : TicketState.IN_HAND;
            answeredAt = null;
            closedAt = null;
            satisfaction = null;
            satisfactionWords = null;
            mergedInto = null;
            count(now, table);
        }
    }

    void close(Instant now) {
        demandOpen();
        state = TicketState.CLOSED;
        closedAt = now;
    }

    /** How content the asker is, from 1 to 5, once it is closed. */
    void rate(int points, @Nullable String words) {
        if (state != TicketState.CLOSED) {
            throw Refused.conflict("helpdesk.ticket.open");
        }
        if (points < 1 || points > BEST) {
            throw new RuleBroken("helpdesk.satisfaction.bad");
        }
        satisfaction = points;
        satisfactionWords = words;
    }

    /** The same as another, where it is answered. */
    void mergeInto(Ticket other, Instant now) {
        other.demandOpen();
        close(now);
        mergedInto = other.id;
    }

    /** Nobody has answered in time: one step more urgent, without a new time. */
    void escalate(Instant now) {
        escalatedAt = now;
        priority = priority.moreUrgent();
    }

    private void count(Instant from, HolidayTable table) {
        escalatedAt = null;
        dueAt = queue.after(from, priority.answerWithin(), table);
        calendar = table.id().value();
    }

    private void demandOpen() {
        if (state == TicketState.CLOSED) {
            throw Refused.conflict("helpdesk.ticket.closed");
        }
    }

    boolean isOf(AccountId account) {
        return account.value().equals(asker);
    }

    TicketRow row(String assignee, Instant now) {
        return new TicketRow(
                id(),
                number(),
                queue,
                channel,
                state,
                priority,
                subject,
                askerName,
                askerReach,
                openedAt,
                dueAt,
                state.isWaiting() && now.isAfter(dueAt),
                assignee,
                answeredAt,
                closedAt,
                satisfaction,
                satisfactionWords);
    }

    TicketId id() {
        return new TicketId(id);
    }

    TicketNumber number() {
        return new TicketNumber(year, serial);
    }

    String subject() {
        return subject;
    }

    TicketState state() {
        return state;
    }

    Queue queue() {
        return queue;
    }

    @Nullable
    UUID contract() {
        return contract;
    }

    @Nullable
    UUID organisation() {
        return organisation;
    }

    Optional<AccountId> asker() {
        return Optional.ofNullable(asker).map(AccountId::new);
    }

    Optional<AccountId> assignee() {
        return Optional.ofNullable(assignedTo).map(AccountId::new);
    }
}
