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
import static org.assertj.core.api.Assertions.assertThat;

import dsg.platform.calendar.Clocks;
import dsg.proof.Proves;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectPlanTest {

    private static final Duration KEY_DELAY = Duration.ofDays(30);
    private static final ContractTerms TERMS = terms("2026-06-01", "2026-12-25", "2027-01-18");

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T09:00, NOTICE_END_IN_30",
        "2026-12-11T09:00, NOTICE_END_IN_14",
        "2026-12-18T09:00, NOTICE_END_IN_7",
        "2026-12-26T09:00, NOTICE_TIDY_FIRST",
        "2027-01-06T09:00, NOTICE_TIDY_MIDDLE",
        "2027-01-16T09:00, NOTICE_TIDY_LAST_3",
        "2027-01-17T09:00, NOTICE_TIDY_LAST_2",
        "2027-01-18T09:00, NOTICE_TIDY_LAST_1",
        "2027-01-19T00:00, NOTICE_CLOSED",
    })
    @Proves(
            value = "N8",
            says = "Notices tell the end of use 30, 14 and 7 days before, and the first, middle and last days of"
                    + " tidying")
    @DisplayName("each notice is due on its day in Japan, 30, 14 and 7 days before the end, and first, middle and last"
            + " three of tidying")
    void noticesOnTheirDays(LocalDateTime japan, EffectKind kind) {
        EffectPlan plan = EffectPlan.of(TERMS, KEY_DELAY);
        assertThat(notices(plan, at(japan))).containsExactly(kind);
        assertThat(notices(plan, at(japan).minusMillis(1))).doesNotContain(kind);
    }

    @Test
    @Proves(value = "R63", says = "After the tidy period no data of the area can be accessed")
    @Proves(value = "T17", says = "Logins work until the last second; at closing sessions end and downloads are cut")
    @Proves(value = "T19", says = "After closing the contract's key is destroyed, so that backups are unreadable too")
    @DisplayName("sessions and accounts end with closing, the key after the delay")
    void closing() {
        EffectPlan plan = EffectPlan.of(TERMS, KEY_DELAY);
        Instant closed = TERMS.closesAt();
        assertThat(kinds(plan, closed.minusMillis(1))).containsExactly(NOTICE_TIDY_LAST_1);
        assertThat(kinds(plan, closed)).containsExactly(NOTICE_CLOSED, END_SESSIONS, SWITCH_ACCOUNTS_OFF);
        assertThat(kinds(plan, closed.plus(KEY_DELAY).minusMillis(1))).doesNotContain(PROPOSE_DESTRUCTION);
        assertThat(kinds(plan, closed.plus(KEY_DELAY)))
                .containsExactly(END_SESSIONS, SWITCH_ACCOUNTS_OFF, PROPOSE_DESTRUCTION);
    }

    @Test
    @Proves(
            value = "N8",
            says = "Notices tell the end of use 30, 14 and 7 days before, and the first, middle and last days of"
                    + " tidying")
    @DisplayName("after any time without a server at most one notice is true, so that nobody gets a flood of old ones")
    void neverTwoNoticesAtOnce() {
        Random random = new Random(63);
        for (int round = 0; round < 20_000; round++) {
            LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(2000));
            LocalDate until = from.plusDays(random.nextInt(400));
            ContractTerms terms =
                    new ContractTerms(new Period(from, until), until.plusDays(1 + random.nextInt(40)), false);
            EffectPlan plan = EffectPlan.of(terms, KEY_DELAY);
            Instant instant = terms.opensAt().plusSeconds(random.nextLong(500L * 86_400) - 20L * 86_400);
            assertThat(notices(plan, instant)).as("%s at %s", terms, instant).hasSizeLessThanOrEqualTo(1);
            plan.next(instant).ifPresent(next -> {
                assertThat(next).isAfter(instant);
                assertThat(kinds(plan, next)).isNotEqualTo(kinds(plan, instant));
            });
        }
    }

    @Test
    @Proves(
            value = "N8",
            says = "Notices tell the end of use 30, 14 and 7 days before, and the first, middle and last days of"
                    + " tidying")
    @DisplayName("nobody is reminded of the end of what has not begun, nor before it")
    void shortUse() {
        ContractTerms week = terms("2026-06-01", "2026-06-07", "2026-06-25");
        EffectPlan plan = EffectPlan.of(week, KEY_DELAY);
        assertThat(kinds(plan, week.opensAt().minusMillis(1))).isEmpty();
        assertThat(kinds(plan, week.opensAt())).containsExactly(NOTICE_END_IN_7);
        assertThat(plan.all())
                .extracting(PlannedEffect::kind)
                .doesNotContain(NOTICE_END_IN_30, NOTICE_END_IN_14)
                .contains(NOTICE_TIDY_FIRST, NOTICE_TIDY_MIDDLE, NOTICE_TIDY_LAST_3, NOTICE_TIDY_LAST_2);
    }

    @Test
    @DisplayName("of a contract whose key is gone nothing is due any more")
    void keyDestroyed() {
        ContractTerms gone = new ContractTerms(TERMS.used(), TERMS.tidyUntil(), true);
        assertThat(EffectPlan.of(gone, KEY_DELAY).all()).isEmpty();
    }

    private static List<EffectKind> notices(EffectPlan plan, Instant instant) {
        return kinds(plan, instant).stream().filter(EffectKind::isNotice).toList();
    }

    private static List<EffectKind> kinds(EffectPlan plan, Instant instant) {
        return plan.dueAt(instant).stream().map(PlannedEffect::kind).toList();
    }

    private static Instant at(LocalDateTime japan) {
        return japan.atZone(Clocks.JAPAN).toInstant();
    }

    private static ContractTerms terms(String from, String until, String tidyUntil) {
        return new ContractTerms(
                new Period(LocalDate.parse(from), LocalDate.parse(until)), LocalDate.parse(tidyUntil), false);
    }
}
