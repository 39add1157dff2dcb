package dsg.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dsg.detection.parse.RuleRefused;
import dsg.detection.parse.RuleRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {

    private static RuleRefused refusal(String text) {
        return catchThrowableOfType(RuleRefused.class, () -> RuleBook.read(text));
    }

    /** The fifth line of a rule that is right otherwise. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '¦',
            value = {
                "s: {'a|contians': x} ¦ UNKNOWN_MODIFIER",
                "s: {'a|re|contains': x} ¦ MODIFIER_NOT_HERE",
                "s: {'a|re': '(?=x)y'} ¦ BAD_REGEX",
                "s: {'a|re': '(x'} ¦ BAD_REGEX",
                "s: {'a|cidr': '10.0.0.0/40'} ¦ BAD_NETWORK",
                "s: {'a|cidr': 'localhost/8'} ¦ BAD_NETWORK",
                "s: {'a|gt': many} ¦ WRONG_TYPE",
                "s: {'a|exists': maybe} ¦ WRONG_TYPE",
                "s: {'a|all': x} ¦ MODIFIER_NOT_HERE",
                "s: {a: [x, null]} ¦ BAD_VALUE",
                "s: {'a|expand': '%Nobody%'} ¦ UNKNOWN_PLACEHOLDER",
                "s: {'a|base64': 'x*'} ¦ MODIFIER_NOT_HERE",
                "s: {'a|windash': '-a -b -c -d -e -f -g -h'} ¦ TOO_MANY_VARIANTS",
                "s: {'a|hour|contains': 3} ¦ MODIFIER_NOT_HERE",
                "s: {'a|i': x} ¦ MODIFIER_NOT_HERE",
                "s: {'a|gt|gt': 3} ¦ TWICE",
                "s: {} ¦ MISSING",
            })
    void whatIsWrongIsRefusedWithItsLine(String selection, Reason reason) {
        RuleRefused refused =
                refusal("title: R\nlogsource: {product: linux}\ndetection:\n    condition: s\n    " + selection + "\n");
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.line()).isEqualTo(5);
    }

    @ParameterizedTest(name = "condition {0}: {1}")
    @CsvSource(
            delimiter = '¦',
            value = {
                "s and ¦ BAD_CONDITION",
                "s t ¦ BAD_CONDITION",
                "(s ¦ BAD_CONDITION",
                "s | count() > 5 ¦ BAD_CONDITION",
                "2 of s* ¦ BAD_CONDITION",
                "nobody ¦ UNKNOWN_SELECTION",
                "1 of nobody* ¦ UNKNOWN_SELECTION",
            })
    void conditions(String condition, Reason reason) {
        RuleRefused refused =
                refusal("title: R\nlogsource: {product: linux}\ndetection:\n    s: {a: x}\n    condition: '" + condition
                        + "'\n");
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.line()).isEqualTo(5);
    }

    @Test
    void documents() {
        assertThat(refusal("title: [x").reason()).isEqualTo(Reason.NOT_YAML);
        assertThat(refusal("title: R\ntitle: R\n").reason()).isEqualTo(Reason.TWICE);
        assertThat(refusal("- a\n").reason()).isEqualTo(Reason.WRONG_TYPE);
        assertThat(refusal("title: R\nlogsorce: {}\n").reason()).isEqualTo(Reason.UNKNOWN_KEY);
        assertThat(refusal("title: R\nlogsource: {}\n").reason()).isEqualTo(Reason.MISSING);
        assertThat(refusal("title: R\nlevel: worst\nlogsource: {}\ndetection: {s: {a: b}, condition: s}\n")
                        .reason())
                .isEqualTo(Reason.BAD_VALUE);
    }

    @Test
    void rulesThatDoNotFitTogether() {
        String rule = "title: %s\nid: %s\nlogsource: {}\ndetection: {s: {a: b}, condition: s}\n---\n";
        String counting = "title: C\nid: c\ncorrelation: {type: temporal, rules: [%s], timespan: 1h}\n";
        assertThat(refusal(rule.formatted("A", "a") + rule.formatted("B", "a")).reason())
                .isEqualTo(Reason.TWICE);
        assertThat(refusal(counting.formatted("nobody")).reason()).isEqualTo(Reason.UNKNOWN_RULE);
        assertThat(refusal(counting.formatted("c")).reason()).isEqualTo(Reason.CIRCLE);
        assertThat(refusal("title: C\ncorrelation: {type: event_count, rules: [c], timespan: 1h}\n")
                        .reason())
                .isEqualTo(Reason.MISSING);
        assertThat(refusal("title: C\ncorrelation: {type: temporal, rules: [c], timespan: 1 hour}\n")
                        .reason())
                .isEqualTo(Reason.BAD_VALUE);
    }

    /** A few lines that would mean 10^9 values. */
    @Test
    void aliasesThatMultiply() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d]\n"
                    .formatted(i, i, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1));
        }
        assertThat(refusal(bomb.toString()).reason()).isIn(Reason.NOT_YAML, Reason.TOO_LARGE);
        assertThat(refusal("[".repeat(100_000)).reason()).isIn(Reason.NOT_YAML, Reason.TOO_LARGE);
    }

    @Test
    void examplesThatComeOutOtherwise() {
        RuleBook book = RuleBook.read("""
            title: R
            logsource: {product: linux}
            detection: {s: {a: b}, condition: s}
            examples:
                match:
                    - {a: b}
                quiet:
                    - {a: B}
            """);
        RuleRefused refused = catchThrowableOfType(RuleRefused.class, () -> Examples.check(book));
        assertThat(refused.reason()).isEqualTo(Reason.EXAMPLE_FAILED);
        assertThat(refused.line()).isEqualTo(8);
    }
}
