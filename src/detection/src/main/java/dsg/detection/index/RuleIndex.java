package dsg.detection.index;

import dsg.detection.event.Event;
import dsg.detection.event.LogSource;
import dsg.detection.rule.DetectionRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks of an event only the rules that can hold: those of its source, and of them those whose rarest literal stands in it. Used by one
 * thread at a time.
 */
public final class RuleIndex {

    /** Sources are few; one that is made up for every event must not fill the memory. */
    private static final int SOURCES = 1_000;

    private final List<DetectionRule> rules;
    private final int[][] rulesOfWord;
    private final Automaton automaton;
    private final int[] unindexed;
    private final Map<LogSource, boolean[]> covered = new HashMap<>();

    private final int[] askedIn;
    private int round;

    public RuleIndex(List<DetectionRule> rules) {
        this.rules = rules;
        Map<String, List<Integer>> byWord = new HashMap<>();
        List<Integer> rest = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            Optional<Set<String>> literals = Literals.of(rules.get(i).condition());
            if (literals.isEmpty()) {
                rest.add(i);
            } else {
                for (String word : literals.get()) {
                    byWord.computeIfAbsent(word, none -> new ArrayList<>()).add(i);
                }
            }
        }
        List<String> words = List.copyOf(byWord.keySet());
        this.automaton = new Automaton(words);
        this.rulesOfWord = words.stream().map(word -> ints(byWord.get(word))).toArray(int[][]::new);
        this.unindexed = ints(rest);
        this.askedIn = new int[rules.size()];
    }

    /** How many rules no literal tells apart: they cost something for every event of their source. */
    public int unindexed() {
        return unindexed.length;
    }

    /** Tells every rule that holds for the event, once. */
    public void matching(Event event, Consumer<DetectionRule> match) {
        round++;
        boolean[] covers = covered(event.source());
        for (int rule : unindexed) {
            ask(rule, covers, event, match);
        }
        for (Object value : event.fields().values()) {
            search(value, covers, event, match);
        }
    }

    private void search(@Nullable Object value, boolean[] covers, Event event, Consumer<DetectionRule> match) {
        if (value instanceof List<?> several) {
            several.forEach(each -> search(each, covers, event, match));
        } else if (value != null) {
            automaton.search(value.toString(), word -> {
                for (int rule : rulesOfWord[word]) {
                    ask(rule, covers, event, match);
                }
            });
        }
    }

    private void ask(int index, boolean[] covers, Event event, Consumer<DetectionRule> match) {
        if (askedIn[index] != round && covers[index]) {
            askedIn[index] = round;
            DetectionRule rule = rules.get(index);
            if (rule.condition().holds(event)) {
                match.accept(rule);
            }
        }
    }

    private boolean[] covered(LogSource source) {
        if (covered.size() >= SOURCES && !covered.containsKey(source)) {
            covered.clear();
        }
        return covered.computeIfAbsent(source, present -> {
            boolean[] covers = new boolean[rules.size()];
            for (int i = 0; i < covers.length; i++) {
                covers[i] = rules.get(i).source().covers(present);
            }
            return covers;
        });
    }

    private static int[] ints(@Nullable List<Integer> list) {
        return list == null
                ? new int[0]
                : list.stream().mapToInt(Integer::intValue).toArray();
    }
}
