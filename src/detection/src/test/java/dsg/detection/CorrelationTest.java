package dsg.detection;

import static dsg.detection.Books.at;
import static org.assertj.core.api.Assertions.assertThat;

import dsg.detection.event.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CorrelationTest {

    private static final String RULES = """
        ---
        title: Failed login
        name: failed
        logsource: {product: linux}
        detection: {s: {what: failed}, condition: s}
        ---
        title: Login
        name: login
        logsource: {product: linux}
        detection: {s: {what: login}, condition: s}
        """;

    private static RuleBook book(String correlation) {
        return RuleBook.read("title: C\nid: c\nlevel: high\ncorrelation:\n" + correlation.indent(4) + RULES);
    }

    private static Event failed(long seconds, String user) {
        return at(seconds, "what", "failed", "user", user);
    }

    private static Event login(long seconds, String user) {
        return at(seconds, "what", "login", "user", user);
    }

    @Test
    void eventsAreCountedByGroupWithinTheTimeSpan() {
        RuleBook book =
                book("{type: event_count, rules: [failed], group-by: [user], timespan: 60s, condition: {gte: 3}}");
        List<Finding> findings = Books.findings(
                book,
                failed(0, "taro"),
                failed(10, "hana"),
                failed(20, "taro"),
                failed(60, "taro"),
                failed(61, "hana"));
        assertThat(findings).singleElement().satisfies(found -> {
            assertThat(found.group()).containsExactly(Map.entry("user", "taro"));
            assertThat(found.time()).isEqualTo(Books.NOON.plusSeconds(60));
            assertThat(found.events()).hasSize(3);
            assertThat(found.figure()).isEqualTo("3");
        });
        assertThat(Books.findings(book, failed(0, "taro"), failed(30, "taro"), failed(61, "taro")))
                .as("the first is over when the third comes")
                .isEmpty();
    }

    @Test
    void whatLedToOneFindingDoesNotCountForTheNext() {
        RuleBook book =
                book("{type: event_count, rules: [failed], group-by: [user], timespan: 60s, condition: {gte: 2}}");
        Event[] five = IntStream.range(0, 5).mapToObj(i -> failed(i, "taro")).toArray(Event[]::new);
        assertThat(Books.findings(book, five)).hasSize(2);
    }

    @Test
    void fewerThanIsKnownWhenTheTimeIsOver() {
        RuleBook book = book("{type: event_count, rules: [login], timespan: 60s, condition: {lt: 3}}");
        assertThat(Books.findings(book, login(0, "a"), login(1, "b")))
                .singleElement()
                .satisfies(found -> assertThat(found.time()).isEqualTo(Books.NOON.plusSeconds(60)));
        assertThat(Books.findings(book, login(0, "a"), login(1, "b"), login(2, "c")))
                .isEmpty();
    }

    @Test
    void aRangeHasTwoBounds() {
        RuleBook book = book("{type: event_count, rules: [login], timespan: 60s, condition: {gt: 1, lte: 2}}");
        assertThat(Books.findings(book, login(0, "a"), login(1, "a"))).hasSize(1);
        assertThat(Books.findings(book, login(0, "a"), login(1, "a"), login(2, "a")))
                .isEmpty();
    }

    @Test
    void differentValuesAreCounted() {
        RuleBook book = book("{type: value_count, rules: [failed], timespan: 60s, condition: {field: user, gte: 3}}");
        assertThat(Books.findings(book, failed(0, "a"), failed(1, "a"), failed(2, "b"), failed(3, "c")))
                .hasSize(1);
        assertThat(Books.findings(book, failed(0, "a"), failed(1, "b"), failed(2, "a"), failed(3, "b")))
                .isEmpty();
    }

    @Test
    void valuesAreSummedAveragedAndRanked() {
        RuleBook sum = book("{type: value_sum, rules: [login], timespan: 60s, condition: {field: bytes, gt: 100}}");
        assertThat(Books.findings(sum, bytes(0, 60), bytes(10, 41)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.figure()).isEqualTo("101");
                    assertThat(found.time()).as("at once").isEqualTo(Books.NOON.plusSeconds(10));
                });
        assertThat(Books.findings(sum, bytes(0, 60), bytes(61, 41))).isEmpty();

        RuleBook average = book("{type: value_avg, rules: [login], timespan: 60s, condition: {field: bytes, gt: 50}}");
        assertThat(Books.findings(average, bytes(0, 40), bytes(1, 61))).hasSize(1);
        assertThat(Books.findings(average, bytes(0, 40), bytes(1, 60))).isEmpty();

        RuleBook median =
                book("{type: value_percentile, rules: [login], timespan: 60s, condition: {field: bytes, percentile: 50,"
                        + " gte: 3}}");
        assertThat(Books.findings(median, bytes(0, 1), bytes(1, 3), bytes(2, 9)))
                .hasSize(1);
        assertThat(Books.findings(median, bytes(0, 1), bytes(1, 2), bytes(2, 9)))
                .isEmpty();
    }

    @Test
    void aRareValueStandsOut() {
        RuleBook rare =
                book("{type: value_percentile, rules: [login], timespan: 1h, condition: {field: user, lte: 1}}");
        List<Event> events = new ArrayList<>();
        IntStream.range(0, 99).forEach(i -> events.add(login(i, "usual")));
        events.add(login(100, "rare"));
        assertThat(Books.findings(rare, events.toArray(Event[]::new))).hasSize(1);
        events.add(login(101, "rare"));
        assertThat(Books.findings(rare, events.toArray(Event[]::new))).isEmpty();
    }

    private static Event bytes(long seconds, int bytes) {
        return at(seconds, "what", "login", "bytes", bytes);
    }

    @Test
    void togetherInWhateverOrder() {
        RuleBook book = book("{type: temporal, rules: [failed, login], group-by: [user], timespan: 60s}");
        assertThat(Books.findings(book, login(0, "a"), failed(30, "a"))).hasSize(1);
        assertThat(Books.findings(book, login(0, "a"), failed(61, "a"))).isEmpty();
        assertThat(Books.findings(book, login(0, "a"), failed(30, "b"))).isEmpty();
    }

    @Test
    void inTheirOrder() {
        RuleBook book = book("{type: temporal_ordered, rules: [failed, login], group-by: [user], timespan: 60s}");
        assertThat(Books.findings(book, failed(0, "a"), login(30, "a"))).hasSize(1);
        assertThat(Books.findings(book, login(0, "a"), failed(30, "a"))).isEmpty();
        assertThat(Books.findings(book, failed(0, "a"), failed(50, "a"), login(70, "a")))
                .as("the chain that began last counts")
                .hasSize(1);
    }

    @Test
    void whatDoesNotFollow() {
        RuleBook book = book("{type: absence, rules: [login, failed], group-by: [user], timespan: 60s}");
        assertThat(Books.findings(book, login(0, "a")))
                .singleElement()
                .satisfies(found -> assertThat(found.time()).isEqualTo(Books.NOON.plusSeconds(60)));
        assertThat(Books.findings(book, login(0, "a"), failed(60, "a")))
                .as("at the last moment")
                .isEmpty();
        assertThat(Books.findings(book, login(0, "a"), failed(61, "a"))).hasSize(1);
        assertThat(Books.findings(book, login(0, "a"), failed(10, "b"))).hasSize(1);
    }

    @Test
    void correlationsCountInOthers() {
        RuleBook book = RuleBook.read("""
            title: Guessed
            correlation:
                type: temporal_ordered
                rules: [many, login]
                group-by: [user]
                timespan: 10m
            level: critical
            ---
            title: Many
            name: many
            correlation:
                type: event_count
                rules: [failed]
                group-by: [user]
                timespan: 10m
                condition: {gte: 2}
            """ + RULES);
        assertThat(Books.findings(book, failed(0, "a"), failed(1, "a"), login(2, "a")))
                .extracting(found -> found.rule().header().title())
                .containsExactly("Guessed");
        assertThat(Books.findings(book, failed(0, "a"), login(2, "a"))).isEmpty();
    }

    @Test
    void aliasesNameOneValueInTwoFields() {
        RuleBook book = book("""
            type: temporal
            rules: [failed, login]
            group-by: [who]
            timespan: 60s
            aliases:
                who: {failed: user, login: account}
            """);
        assertThat(Books.findings(book, failed(0, "taro"), at(1, "what", "login", "account", "taro")))
                .hasSize(1);
        assertThat(Books.findings(book, failed(0, "taro"), at(1, "what", "login", "account", "hana")))
                .isEmpty();
    }

    @Test
    void eventsCountInTheOrderOfTheirTimes() {
        RuleBook book = book("{type: temporal_ordered, rules: [failed, login], timespan: 60s}");
        assertThat(Books.findings(book, Duration.ofSeconds(10), Limits.USUAL, login(5, "a"), failed(0, "a")))
                .as("the later one came first")
                .hasSize(1);
        Detector detector = new Detector(book, Duration.ofSeconds(10), Limits.USUAL);
        detector.see(login(100, "a"));
        detector.see(failed(80, "a"));
        assertThat(detector.late()).isEqualTo(1);
    }

    @Test
    void memoryIsBoundedAndWhatItCostIsCounted() {
        Limits small = new Limits(1_000, 3, 2, 2);
        RuleBook book =
                book("{type: event_count, rules: [failed], group-by: [user], timespan: 1h, condition: {gte: 5}}");
        Event[] events = IntStream.range(0, 5).mapToObj(i -> failed(i, "a")).toArray(Event[]::new);
        assertThat(Books.findings(book, Duration.ZERO, small, events))
                .as("events that had to be put together still count")
                .singleElement()
                .satisfies(found -> assertThat(found.figure()).isEqualTo("5"));

        Detector detector = new Detector(book, Duration.ZERO, small);
        IntStream.range(0, 10).forEach(i -> detector.see(failed(i, "user" + i)));
        assertThat(detector.lost()).isEqualTo(7);
    }

    @Test
    void rulesThatAreCountedAreSilentUnlessTheyAreToSpeak() {
        String counting = "{type: event_count, rules: [failed], timespan: 60s, condition: {gte: 9}, generate: %s}";
        assertThat(Books.findings(book(counting.formatted("false")), failed(0, "a")))
                .isEmpty();
        assertThat(Books.findings(book(counting.formatted("true")), failed(0, "a")))
                .hasSize(1);
    }
}
