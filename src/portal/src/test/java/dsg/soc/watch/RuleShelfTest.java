package dsg.soc.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dsg.detection.Detector;
import dsg.detection.Examples;
import dsg.detection.Limits;
import dsg.detection.RuleBook;
import dsg.detection.event.Event;
import dsg.detection.event.LogSource;
import dsg.detection.parse.RuleRefused;
import dsg.detection.parse.RuleRefused.Reason;
import dsg.detection.rule.Rule;
import dsg.proof.Proves;
import dsg.soc.ProhibitedAct;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rules that ship")
class RuleShelfTest {

    private final RuleBook book = RuleBook.read(RuleShelf.text());

    @Test
    @Proves(value = "R40", says = "Logs of all services are collected, correlated and searched for risk")
    @DisplayName("each finds the logs that it brings along as its own, and leaves those alone that it must not find")
    void everyRuleHoldsItsExamples() {
        Set<Rule> without = Set.copyOf(Examples.check(book));
        assertThat(book.reporting()).hasSizeGreaterThan(20).noneMatch(without::contains);
    }

    @Test
    @DisplayName("one that finds a log which it says it must leave alone is not taken in, and the line is told")
    void refused() {
        String rule = """
            title: 架空の規則
            id: dsg-made-up
            logsource: {product: dsg}
            detection: {s: {a: b}, condition: s}
            examples:
              match: [[{a: b}]]
              quiet: [[{a: %s}]]
            """;
        assertThat(new RuleShelf(rule.formatted("c")).reporting()).hasSize(1);
        RuleRefused refused = catchThrowableOfType(RuleRefused.class, () -> new RuleShelf(rule.formatted("b")));
        assertThat(refused.reason()).isEqualTo(Reason.EXAMPLE_FAILED);
        assertThat(refused.line()).isEqualTo(7);
    }

    @Test
    @DisplayName("each says who wrote it, how bad it is, and which prohibited act it is about, by a code that there is")
    void everyRuleSaysWhatItIs() {
        assertThat(book.reporting()).allSatisfy(rule -> {
            assertThat(rule.header().author()).isNotBlank();
            assertThat(rule.header().id()).startsWith("dsg-");
            assertThat(rule.header().description()).isNotBlank();
            assertThat(Tags.acts(rule.header()))
                    .isNotEmpty()
                    .allSatisfy(code -> assertThat(ProhibitedAct.of(code)).isPresent());
        });
    }

    @Test
    @DisplayName("every prohibited act has a rule, but those that no software can find")
    void everyActIsDetectedOrReported() {
        Set<String> detected = book.reporting().stream()
                .flatMap(rule -> Tags.acts(rule.header()).stream())
                .collect(Collectors.toSet());
        assertThat(ProhibitedAct.values()).hasSize(18);
        assertThat(Arrays.stream(ProhibitedAct.values())
                        .filter(act -> !act.isReportedOnly())
                        .map(ProhibitedAct::code))
                .isSubsetOf(detected);
        assertThat(Arrays.stream(ProhibitedAct.values())
                        .filter(ProhibitedAct::isReportedOnly)
                        .map(ProhibitedAct::code))
                .doesNotContainAnyElementsOf(detected);
    }

    @Test
    @Proves(value = "R146", says = "Nobody uses the service outside work")
    @DisplayName("a login at night is found, on trial, and one in the morning is not")
    void outsideWork() {
        assertThat(found(login("2026-11-30T02:59:00+09:00"))).containsExactly("dsg-login-at-night");
        assertThat(found(login("2026-11-30T22:00:00+09:00"))).containsExactly("dsg-login-at-night");
        assertThat(found(login("2026-11-30T05:00:00+09:00"))).isEmpty();
        assertThat(book.reporting().stream()
                        .filter(rule -> rule.header().id().equals("dsg-login-at-night"))
                        .map(RuleShelf::shipped))
                .containsExactly(RuleState.REPORT_ONLY);
    }

    @Test
    @Proves(value = "R150", says = "Nobody breaks the manual otherwise")
    @DisplayName("an upload that is tried while data are tidied is found, and one while the contract is in use is not")
    void otherBreaches() {
        assertThat(found(upload("TIDYING", "Failure"))).containsExactly("dsg-share-tidy-upload");
        assertThat(found(upload("IN_USE", "Success"))).isEmpty();
    }

    private static Event login(String received) {
        return new Event(
                new LogSource("dsg", "authentication", "audit"),
                Instant.parse("2026-11-30T00:00:00Z"),
                Map.of("activity_name", "LOGIN", "status", "Success", "actor.user.name", "A1", "received", received));
    }

    private static Event upload(String state, String status) {
        return new Event(
                new LogSource("dsg", "file_activity", "audit"),
                Instant.parse("2026-11-30T00:00:00Z"),
                Map.of("activity_name", "UPLOAD_FILE", "status", status, "contract.state", state, "contract", "c1"));
    }

    private List<String> found(Event event) {
        return new Detector(book, Duration.ZERO, Limits.USUAL)
                .see(event).stream().map(each -> each.rule().header().id()).toList();
    }

    @Test
    @DisplayName("what is counted after a restart goes back an hour at most")
    void memoryIsShort() {
        assertThat(new RuleShelf().memory()).isBetween(Duration.ofMinutes(5), Duration.ofHours(1));
    }
}
