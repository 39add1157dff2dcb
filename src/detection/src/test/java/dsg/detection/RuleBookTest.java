package dsg.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.detection.event.Event;
import dsg.detection.event.JsonEvents;
import dsg.detection.event.LogSource;
import dsg.detection.index.RuleIndex;
import dsg.detection.rule.DetectionRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    @Test
    void aFilterLeavesEventsAlone() {
        RuleBook book = RuleBook.read("""
            title: R
            id: r
            logsource: {product: linux}
            detection: {s: {a: b}, condition: s}
            ---
            title: Our administrators
            logsource: {product: linux}
            filter:
                rules: [r]
                selection: {user|startswith: adm_}
                condition: selection
            """);
        assertThat(Books.isFound(book, Map.of("a", "b", "user", "taro"))).isTrue();
        assertThat(Books.isFound(book, Map.of("a", "b", "user", "adm_taro"))).isFalse();
    }

    @Test
    void aRuleIsAskedOfItsOwnSourceOnly() {
        RuleBook book = RuleBook.read("""
            title: R
            logsource: {product: windows, category: file_event}
            detection: {s: {a: b}, condition: s}
            """);
        assertThat(Books.isFound(book, Map.of("a", "b"))).isFalse();
        Event there = new Event(new LogSource("windows", "file_event", "sysmon"), Books.NOON, Map.of("a", "b"));
        assertThat(new Detector(book, Duration.ZERO, Limits.USUAL).see(there)).hasSize(1);
    }

    @Test
    void theAuthorComesWithTheFinding() {
        RuleBook book = RuleBook.read("""
            title: R
            author: A. Author
            license: DRL-1.1
            logsource: {product: linux}
            detection: {s: {a: b}, condition: s}
            """);
        Finding found = new Detector(book, Duration.ZERO, Limits.USUAL)
                .see(Books.at(0, "a", "b"))
                .getFirst();
        assertThat(found.rule().header().author()).isEqualTo("A. Author");
    }

    /** What the index finds is what asking every rule finds: random rules, random events, the same text in other case. */
    @Test
    void theIndexLeavesNothingOut() {
        Random random = new Random(20261128);
        String[] words = {"whoami", "curl", "admin", "パスワード", "秘", "tmp", "x", "ro", "etc/shadow"};
        List<String> documents = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            documents.add("title: R%d\nlogsource: {}\ndetection:\n    s: {%s}\n    t: {%s}\n    condition: %s\n"
                    .formatted(i, field(random, words), field(random, words), condition(random)));
        }
        RuleBook book = RuleBook.read(String.join("---\n", documents));
        RuleIndex index = new RuleIndex(book.detections());
        int found = 0;
        for (int i = 0; i < 3_000; i++) {
            Map<String, @Nullable Object> fields = new HashMap<>();
            for (int f = 0; f < 3; f++) {
                String value = words[random.nextInt(words.length)] + " " + words[random.nextInt(words.length)];
                fields.put("f" + f, random.nextBoolean() ? value : value.toUpperCase(Locale.ROOT));
            }
            Event event = new Event(new LogSource(null, null, null), Books.NOON, fields);
            Set<DetectionRule> naive = new HashSet<>();
            for (DetectionRule rule : book.detections()) {
                if (rule.condition().holds(event)) {
                    naive.add(rule);
                }
            }
            Set<DetectionRule> indexed = new HashSet<>();
            index.matching(event, indexed::add);
            assertThat(indexed).isEqualTo(naive);
            found += naive.size();
        }
        assertThat(found).as("rules that matched at all").isGreaterThan(1_000);
        assertThat(index.unindexed()).as("rules that the index cannot help").isBetween(1, 250);
    }

    private static String field(Random random, String[] words) {
        String[] modifiers = {"", "|contains", "|startswith", "|endswith", "|re", "|cased"};
        return "'f%d%s': '%s'"
                .formatted(
                        random.nextInt(3),
                        modifiers[random.nextInt(modifiers.length)],
                        words[random.nextInt(words.length)]);
    }

    private static String condition(Random random) {
        return new String[] {"s", "s and t", "s or t", "s and not t", "not s"}[random.nextInt(5)];
    }

    @Test
    void jsonIsFlattened() throws IOException {
        String json = "{\"a\":{\"b\":1,\"c\":[\"x\",2]},\"d\":null,\"e\":true,\"f\":1.5}";
        assertThat(JsonEvents.fields(json.getBytes(StandardCharsets.UTF_8)))
                .containsEntry("a.b", 1)
                .containsEntry("a.c", List.of("x", 2))
                .containsEntry("d", null)
                .containsEntry("e", true)
                .containsEntry("f", 1.5);
    }

    @Test
    void jsonBeyondLimitsIsRefused() {
        StringBuilder many = new StringBuilder("{\"x\":1");
        for (int i = 0; i < 1_000; i++) {
            many.append(",\"f").append(i).append("\":1");
        }
        for (String hostile : List.of(
                many + "}",
                "{\"a\":".repeat(20) + "1" + "}".repeat(20),
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"b\":1},\"a.b\":2}",
                "{} {}",
                "[1]",
                "{\"a\":\"" + "x".repeat(70_000) + "\"}",
                "{\"a\":")) {
            assertThat(refused(hostile))
                    .as(hostile.substring(0, Math.min(40, hostile.length())))
                    .isTrue();
        }
    }

    private static boolean refused(String json) {
        try {
            JsonEvents.fields(json.getBytes(StandardCharsets.UTF_8));
            return false;
        } catch (IOException unreadable) {
            return true;
        }
    }
}
