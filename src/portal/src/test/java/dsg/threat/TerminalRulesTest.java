package dsg.threat;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.detection.Examples;
import dsg.detection.RuleBook;
import dsg.detection.rule.Rule;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rules that terminals watch by")
class TerminalRulesTest {

    private final RuleBook book = RuleBook.read(TerminalRules.text());

    @Test
    @DisplayName("each finds the logs that it brings along as its own, and leaves those alone that it must not find")
    void everyRuleHoldsItsExamples() {
        Set<Rule> without = Set.copyOf(Examples.check(book));
        assertThat(book.reporting()).hasSizeGreaterThanOrEqualTo(20).noneMatch(without::contains);
    }

    @Test
    @DisplayName(
            "each says which technique of ATT&CK it is about, how bad it is, and who wrote it; twenty techniques and more")
    void everyRuleSaysWhatItIs() {
        assertThat(book.reporting()).allSatisfy(rule -> {
            assertThat(rule.header().author()).isNotBlank();
            assertThat(rule.header().description()).isNotBlank();
            assertThat(rule.header().tags()).isNotEmpty().allMatch(tag -> tag.matches("attack\\.t\\d{4}(\\.\\d{3})?"));
        });
        assertThat(book.reporting().stream()
                        .flatMap(rule -> rule.header().tags().stream())
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(20);
    }
}
