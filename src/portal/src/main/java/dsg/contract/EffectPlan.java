package dsg.contract;

import static dsg.contract.EffectKind.END_SESSIONS;
import static dsg.contract.EffectKind.NOTICE_CLOSED;
import static dsg.contract.EffectKind.NOTICE_END_IN_14;
import static dsg.contract.EffectKind.NOTICE_END_IN_30;
import static dsg.contract.EffectKind.NOTICE_END_IN_7;
import static dsg.contract.EffectKind.NOTICE_TIDY_FIRST;
import static dsg.contract.EffectKind.NOTICE_TIDY_LAST_1;
import static dsg.contract.EffectKind.NOTICE_TIDY_LAST_2;
import static dsg.contract.EffectKind.NOTICE_TIDY_LAST_3;
import static dsg.contract.EffectKind.NOTICE_TIDY_MIDDLE;
import static dsg.contract.EffectKind.PROPOSE_DESTRUCTION;
import static dsg.contract.EffectKind.SWITCH_ACCOUNTS_OFF;

import dsg.platform.calendar.Clocks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All effects of one contract's terms, each with the span in which it is true: pure. A notice is true until the next one takes its
 * place, so that after a time without any server the latest is sent, and no flood of old ones (N8).
 */
final class EffectPlan {

    /** Notices go out when people come to work, except that of closing. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private static final Duration CLOSED_IS_NEWS = Duration.ofDays(7);

    private final ContractTerms terms;
    private final List<PlannedEffect> effects = new ArrayList<>();

    private EffectPlan(ContractTerms terms) {
        this.terms = terms;
    }

    /** @param keyDelay how long after closing the destruction of the key is proposed */
    static EffectPlan of(ContractTerms terms, Duration keyDelay) {
        EffectPlan plan = new EffectPlan(terms);
        if (!terms.keyDestroyed()) {
            plan.noticesOfUse();
            plan.noticesOfTidying();
            plan.closing(keyDelay);
        }
        return plan;
    }

    List<PlannedEffect> all() {
        return List.copyOf(effects);
    }

    /** What is due and still true at this instant. */
    List<PlannedEffect> dueAt(Instant instant) {
        return effects.stream().filter(effect -> effect.isDueAt(instant)).toList();
    }

    /** When the next effect begins to be true. */
    Optional<Instant> next(Instant after) {
        return effects.stream()
                .map(PlannedEffect::from)
                .filter(from -> from.isAfter(after))
                .min(Instant::compareTo);
    }

    private void noticesOfUse() {
        LocalDate last = terms.used().until();
        Instant in14 = morning(last.minusDays(14));
        Instant in7 = morning(last.minusDays(7));
        notice(NOTICE_END_IN_30, notBefore(morning(last.minusDays(30))), in14);
        notice(NOTICE_END_IN_14, notBefore(in14), in7);
        notice(NOTICE_END_IN_7, notBefore(in7), terms.tidiesAt());
    }

    /** Nobody is reminded of the end of what has not begun. */
    private Instant notBefore(Instant wanted) {
        return wanted.isBefore(terms.opensAt()) ? terms.opensAt() : wanted;
    }

    private void noticesOfTidying() {
        LocalDate first = terms.used().until().plusDays(1);
        LocalDate last = terms.tidyUntil();
        LocalDate middle = first.plusDays(ChronoUnit.DAYS.between(first, last) / 2);
        Instant last3 = morning(last.minusDays(2));
        Instant last2 = morning(last.minusDays(1));
        Instant last1 = morning(last);
        notice(NOTICE_TIDY_FIRST, morning(first), earlier(morning(middle), last3));
        notice(NOTICE_TIDY_MIDDLE, notTidiedBefore(morning(middle)), last3);
        notice(NOTICE_TIDY_LAST_3, notTidiedBefore(last3), last2);
        notice(NOTICE_TIDY_LAST_2, notTidiedBefore(last2), last1);
        notice(NOTICE_TIDY_LAST_1, last1, terms.closesAt());
    }

    private Instant notTidiedBefore(Instant wanted) {
        return wanted.isBefore(terms.tidiesAt()) ? terms.tidiesAt() : wanted;
    }

    private void closing(Duration keyDelay) {
        Instant closed = terms.closesAt();
        notice(NOTICE_CLOSED, closed, closed.plus(CLOSED_IS_NEWS));
        add(END_SESSIONS, closed, Instant.MAX);
        add(SWITCH_ACCOUNTS_OFF, closed, Instant.MAX);
        add(PROPOSE_DESTRUCTION, closed.plus(keyDelay), Instant.MAX);
    }

    private void notice(EffectKind kind, Instant from, Instant until) {
        if (from.isBefore(until)) {
            add(kind, from, until);
        }
    }

    /** All are about the same day: where that is put off, people are told the new one, and what followed from the old one is past. */
    private void add(EffectKind kind, Instant from, Instant until) {
        effects.add(new PlannedEffect(kind, terms.tidyUntil(), from, until));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(Clocks.JAPAN).toInstant();
    }
}
