package dsg.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.platform.mail.Letter;
import dsg.proof.Proves;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticesTest {

    private static final String TITLE = "架空の極めて微妙な件名";

    private final Contract contract = new Contract(
            "D-2026-7",
            TITLE,
            new Period(LocalDate.parse("2026-04-01"), LocalDate.parse("2027-03-31")),
            new Period(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-12-25")),
            new TidyEnd(LocalDate.parse("2027-01-18"), null));

    @ParameterizedTest
    @EnumSource(value = EffectKind.class, mode = EnumSource.Mode.MATCH_ALL, names = "NOTICE_.*")
    @Proves(value = "B11", says = "Mails name a case and a link, never files, contents, passwords or subjects")
    @DisplayName("each notice names the contract by its number and the portal, and never what the contract is about")
    void nothingProtected(EffectKind kind) {
        Letter letter = letter(kind, "2027-01-17T00:00:00Z");
        assertThat(letter.subject()).startsWith("【DSG】契約 D-2026-7");
        assertThat(letter.body()).contains("D-2026-7", "https://portal.invalid").doesNotContain(TITLE, "{", "null");
        assertThat(letter.subject()).doesNotContain(TITLE, "{");
    }

    @Test
    @Proves(
            value = "N8",
            says =
                    "Notices tell the end of use 30, 14 and 7 days before, and the first, middle and last days of tidying")
    @DisplayName("a notice tells the days that are left when it is written, also where it comes late")
    void daysLeft() {
        assertThat(letter(EffectKind.NOTICE_END_IN_14, "2026-12-15T00:00:00Z").subject())
                .contains("あと10日", "2026年12月25日");
        assertThat(letter(EffectKind.NOTICE_TIDY_LAST_3, "2027-01-16T00:00:00Z").body())
                .contains("今日を含めてあと3日", "2027年1月18日", "令和9年1月18日");
        assertThat(letter(EffectKind.NOTICE_TIDY_LAST_1, "2027-01-18T14:59:59Z").body())
                .contains("2027年1月18日");
    }

    private Letter letter(EffectKind kind, String instant) {
        return Notices.letter(kind, contract, Instant.parse(instant), "https://portal.invalid");
    }
}
