package dsg.disclosure;

import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.calendar.Clocks;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One wish of a company, once or standing. */
@Entity
class DisclosureOrder {

    private static final int LONGEST_PURPOSE = 500;
    private static final int LONGEST_DAYS = 366;
    private static final int RAREST = 92;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID contract;
    private UUID organisation;
    private String content;

    @Enumerated(EnumType.STRING)
    private DisclosureFormat format;

    private boolean withSubcontractors;
    private Instant fromAt;
    private Instant untilAt;
    private @Nullable Integer everyDays;
    private @Nullable Instant nextAt;
    private String purpose;

    @Enumerated(EnumType.STRING)
    private DisclosureState state = DisclosureState.REQUESTED;

    private UUID requestedBy;
    private Instant requestedAt;
    private @Nullable UUID approval;

    @SuppressWarnings("NullAway.Init")
    protected DisclosureOrder() {}

    DisclosureOrder(DisclosureForm form, Caller by, Instant now) {
        String why = form.purpose().strip();
        if (why.isEmpty() || why.length() > LONGEST_PURPOSE) {
            throw new RuleBroken("disclosure.purpose.bad", LONGEST_PURPOSE);
        }
        LocalDate today = LocalDate.ofInstant(now, Clocks.JAPAN);
        boolean once = form.everyDays() == 0;
        boolean ordered = !form.from().isAfter(form.until())
                && !form.until().isAfter(form.from().plusDays(LONGEST_DAYS));
        boolean seen = once ? !form.until().isAfter(today) : !form.until().isBefore(today);
        if (!ordered || !seen || form.everyDays() < 0 || form.everyDays() > RAREST) {
            throw new RuleBroken("disclosure.period.bad", LONGEST_DAYS);
        }
        this.id = UUID.randomUUID();
        this.contract = Objects.requireNonNull(by.contract()).value();
        this.organisation = by.organisation().value();
        this.content = form.content();
        this.format = form.format();
        this.withSubcontractors = form.withSubcontractors();
        this.fromAt = form.from().atStartOfDay(Clocks.JAPAN).toInstant();
        this.untilAt = form.until().plusDays(1).atStartOfDay(Clocks.JAPAN).toInstant();
        this.everyDays = once ? null : form.everyDays();
        this.purpose = why;
        this.requestedBy = by.account().value();
        this.requestedAt = now;
    }

    /** From now on it is given: at once what was asked for once, after its first period what is standing. */
    void approve(UUID application, Instant now) {
        move(DisclosureState.REQUESTED, DisclosureState.APPROVED);
        approval = application;
        nextAt = everyDays == null ? now : later(now);
    }

    void decline() {
        move(DisclosureState.REQUESTED, DisclosureState.DECLINED);
    }

    void withdraw() {
        move(DisclosureState.REQUESTED, DisclosureState.WITHDRAWN);
    }

    void end() {
        move(DisclosureState.APPROVED, DisclosureState.ENDED);
        nextAt = null;
    }

    /** What it is to be given now, from where the last provision ended. */
    Part due(Instant now) {
        Instant last = everyDays == null ? fromAt : before(Objects.requireNonNull(nextAt));
        Instant first = last.isBefore(fromAt) ? fromAt : last;
        Instant end = everyDays == null ? earlier(untilAt, now) : earlier(untilAt, Objects.requireNonNull(nextAt));
        return new Part(first, first.isBefore(end) ? end : first.plusSeconds(1));
    }

    /** It was given; a standing order waits for its next time, or is over. */
    void given() {
        if (everyDays == null || !Objects.requireNonNull(nextAt).isBefore(untilAt)) {
            nextAt = null;
            state = DisclosureState.ENDED;
        } else {
            nextAt = later(Objects.requireNonNull(nextAt));
        }
    }

    /** It comes to more than a file may hold, and would each time. */
    void tooMuch() {
        move(DisclosureState.APPROVED, DisclosureState.TOO_MUCH);
        nextAt = null;
    }

    boolean isDue(Instant now) {
        return state == DisclosureState.APPROVED && nextAt != null && !nextAt.isAfter(now);
    }

    private Instant later(Instant from) {
        return from.atZone(Clocks.JAPAN).plus(step()).toInstant();
    }

    private Instant before(Instant until) {
        return until.atZone(Clocks.JAPAN).minus(step()).toInstant();
    }

    private Period step() {
        return Period.ofDays(Objects.requireNonNull(everyDays));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void move(DisclosureState from, DisclosureState next) {
        if (state != from) {
            throw Refused.conflict("disclosure.over");
        }
        state = next;
    }

    UUID id() {
        return id;
    }

    ContractId contract() {
        return new ContractId(contract);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    String content() {
        return content;
    }

    DisclosureFormat format() {
        return format;
    }

    boolean isWithSubcontractors() {
        return withSubcontractors;
    }

    String purpose() {
        return purpose;
    }

    UUID requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    DisclosureState state() {
        return state;
    }

    Optional<Integer> everyDays() {
        return Optional.ofNullable(everyDays);
    }

    Part whole() {
        return new Part(fromAt, untilAt);
    }

    /** A part of time: its first instant, and the first one after it. */
    record Part(Instant from, Instant until) {}
}
