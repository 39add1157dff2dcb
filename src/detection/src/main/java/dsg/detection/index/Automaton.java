package dsg.detection.index;

import dsg.detection.rule.Fold;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Finds all of many words in a text in one pass (Aho and Corasick 1975), as a table of one step per state and class of characters.
 * Letters count without regard to case.
 */
final class Automaton {

    /** Class of every character in no word. */
    private static final int OTHER = 0;

    private static final int[] NONE = {};

    private final char[] classes = new char[Character.MAX_VALUE + 1];
    private final int width;
    private final int[] steps;
    private final int[][] found;

    /** @param words folded, none empty; {@code words.get(i)} is reported as {@code i} */
    Automaton(List<String> words) {
        this.width = classify(words);
        List<int[]> trie = new ArrayList<>(List.of(new int[width]));
        List<int[]> ends = new ArrayList<>(List.of(NONE));
        for (int i = 0; i < words.size(); i++) {
            int end = enter(trie, ends, words.get(i));
            ends.set(end, with(ends.get(end), i));
        }
        this.steps = new int[trie.size() * width];
        this.found = ends.toArray(int[][]::new);
        link(trie);
    }

    private int classify(List<String> words) {
        char next = OTHER + 1;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                if (classes[word.charAt(i)] == OTHER) {
                    classes[word.charAt(i)] = next++;
                }
            }
        }
        // an event's own letters lead to the class of the folded one
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            char folded = Fold.of((char) c);
            if (folded != c) {
                classes[c] = classes[folded];
            }
        }
        return next;
    }

    private int enter(List<int[]> trie, List<int[]> ends, String word) {
        int state = 0;
        for (int i = 0; i < word.length(); i++) {
            int symbol = classes[word.charAt(i)];
            int to = trie.get(state)[symbol];
            if (to == 0) {
                to = trie.size();
                trie.get(state)[symbol] = to;
                trie.add(new int[width]);
                ends.add(NONE);
            }
            state = to;
        }
        return state;
    }

    /** Breadth first: where a state has no step of its own, it takes that of the longest end of it that begins a word. */
    private void link(List<int[]> trie) {
        int[] suffix = new int[trie.size()];
        Deque<Integer> queue = new ArrayDeque<>();
        for (int symbol = 0; symbol < width; symbol++) {
            int to = trie.getFirst()[symbol];
            steps[symbol] = to;
            if (to != 0) {
                queue.add(to);
            }
        }
        while (!queue.isEmpty()) {
            int state = queue.remove();
            for (int symbol = 0; symbol < width; symbol++) {
                int fallen = steps[suffix[state] * width + symbol];
                int to = trie.get(state)[symbol];
                if (to == 0) {
                    steps[state * width + symbol] = fallen;
                } else {
                    steps[state * width + symbol] = to;
                    suffix[to] = fallen;
                    found[to] = joined(found[to], found[fallen]);
                    queue.add(to);
                }
            }
        }
    }

    private static int[] with(int[] words, int word) {
        return joined(words, new int[] {word});
    }

    private static int[] joined(int[] some, int[] more) {
        if (more.length == 0) {
            return some;
        }
        int[] joined = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, joined, some.length, more.length);
        return joined;
    }

    /** Tells every word that stands in the text, as often as it stands there. */
    void search(String text, IntConsumer hit) {
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            state = steps[state * width + classes[text.charAt(i)]];
            int[] words = found[state];
            if (words.length != 0) {
                for (int word : words) {
                    hit.accept(word);
                }
            }
        }
    }
}
