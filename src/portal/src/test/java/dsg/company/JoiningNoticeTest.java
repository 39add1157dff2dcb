package dsg.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.access.RuleBroken;
import dsg.proof.Proves;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the notice of joining")
class JoiningNoticeTest {

    private static final LocalDate CHECKED = LocalDate.parse("2026-10-01");

    @Test
    @Proves(value = "R80", says = "The company has joined: a notice was issued after the last look at the site")
    @DisplayName("is issued after the last look at the site, on the same day at the earliest")
    void issuedAfterTheLastLook() {
        assertThat(new JoiningNotice(" 第12号 ", CHECKED, CHECKED).number()).isEqualTo("第12号");
        assertThatThrownBy(() -> new JoiningNotice("第12号", CHECKED, CHECKED.minusDays(1)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("company.joining.order");
    }

    @Test
    @Proves(value = "R80", says = "The company has joined: a notice was issued after the last look at the site")
    @DisplayName("bears a number")
    void hasANumber() {
        assertThatThrownBy(() -> new JoiningNotice("  ", CHECKED, CHECKED)).hasMessage("company.joining.number.bad");
        assertThatThrownBy(() -> new JoiningNotice("1".repeat(61), CHECKED, CHECKED))
                .hasMessage("company.joining.number.bad");
    }
}
