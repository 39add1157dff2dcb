package dsg.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.access.AccountId;
import dsg.platform.access.PersonId;
import dsg.platform.access.Refused;
import dsg.proof.Proves;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicationTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    private final PersonId applicant = new PersonId(UUID.randomUUID());
    private final PersonId beneficiary = new PersonId(UUID.randomUUID());
    private final PersonId other = new PersonId(UUID.randomUUID());
    private final FourEyes eyes = new FourEyes(applicant, Set.of(beneficiary));

    @Test
    @Proves(value = "T48", says = "Nobody approves what they applied for")
    @DisplayName("who has applied, and who it is about, do not decide, whatever accounts they have; anybody else does")
    void fourEyes() {
        assertThatThrownBy(() -> eyes.demand(applicant))
                .isInstanceOf(Refused.class)
                .hasMessage("application.own");
        assertThatThrownBy(() -> eyes.demand(beneficiary))
                .isInstanceOf(Refused.class)
                .hasMessage("application.concerned");
        eyes.demand(other);
        assertThat(eyes.admits(other)).isTrue();
        assertThat(eyes.admits(applicant)).isFalse();
        assertThat(eyes.admits(beneficiary)).isFalse();
    }

    @Test
    @DisplayName("A decision is about what was seen: other content has another mark, and the old mark is refused")
    void seen() {
        Shown before = Shown.of("roles=USER");
        Shown now = Shown.of("roles=USER,DATA_MANAGER");
        now.demand(now.mark());
        assertThat(Shown.of("roles=USER")).isEqualTo(before);
        assertThatThrownBy(() -> now.demand(before.mark())).hasMessage("application.changed");
        assertThatThrownBy(() -> now.demand("")).hasMessage("application.changed");
    }

    @ParameterizedTest
    @EnumSource(
            value = ApplicationState.class,
            names = {"ACCEPTED", "DECLINED", "WITHDRAWN", "LAPSED"})
    @DisplayName("What is settled stays settled")
    void settledOnce(ApplicationState settled) {
        assertThat(ApplicationState.PENDING.leadsTo(settled)).isTrue();
        for (ApplicationState next : ApplicationState.values()) {
            assertThat(settled.leadsTo(next)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31T14:59:59Z, 2025",
        "2026-03-31T15:00:00Z, 2026",
        "2026-12-31T15:00:00Z, 2026",
        "2027-03-31T14:59:59Z, 2026"
    })
    @DisplayName("The number counts by fiscal year, which begins on April 1 in Japan")
    void fiscalYear(String at, int year) {
        assertThat(ApplicationNumber.yearOf(Instant.parse(at))).isEqualTo(year);
        assertThat(new ApplicationNumber(year, 12)).hasToString(year + "-000012");
    }

    @Test
    @DisplayName("A reason is needed, of at most 500 characters")
    void reason() {
        assertThat(Application.text("  必要がないため ", "application.because.bad")).isEqualTo("必要がないため");
        assertThatThrownBy(() -> Application.text(" ", "application.because.bad"))
                .hasMessage("application.because.bad");
        assertThatThrownBy(() -> Application.text("あ".repeat(501), "application.because.bad"))
                .hasMessage("application.because.bad");
        assertThat(Application.text("あ".repeat(500), "application.because.bad")).hasSize(500);
    }

    @Test
    @DisplayName("A decision in another's place names both")
    void bothNames() {
        AccountId absent = new AccountId(UUID.randomUUID());
        Decision decision = new Decision(
                new ApplicationId(UUID.randomUUID()), new AccountId(UUID.randomUUID()), other, absent, NOW, "");
        assertThat(decision.represented()).contains(absent);
    }
}
