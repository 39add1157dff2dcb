package dsg.benchmarks.scale;

import dsg.operations.Trouble;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * What is measured, and at which size.
 *
 * @param goal G-Q1 (pages), G-Q2 (search) or G-P1 (what a list page costs)
 * @param part of the full size; 1 is all of it
 */
public record Scale(String goal, double part) {

    static final int CONTRACTS = 1_000;
    static final int PEOPLE = 10_000;
    static final int FILES = 10_000_000;

    private static final Set<String> GOALS = Set.of("G-Q1", "G-Q2", "G-P1");
    private static final String USAGE = "dsg bench --only G-Q1|G-Q2|G-P1 [--scale 0.001-1]";

    /** Whether these words of the operator ask for a goal of this package. */
    public static boolean isMeant(List<String> words) {
        int only = words.indexOf("--only");
        return only >= 0 && only + 1 < words.size() && GOALS.contains(words.get(only + 1));
    }

    /**
     * Reads the operator's words.
     *
     * @throws Trouble where one is not known
     */
    public static Scale of(List<String> words) {
        String goal = "";
        double part = 1;
        Iterator<String> left = words.iterator();
        while (left.hasNext()) {
            String word = left.next();
            switch (word) {
                case "--only" -> goal = value(left, word);
                case "--scale" -> part = part(value(left, word));
                default -> throw new Trouble("指定がわかりません: " + word, USAGE);
            }
        }
        if (!GOALS.contains(goal)) {
            throw new Trouble("指定がわかりません: " + goal, USAGE);
        }
        return new Scale(goal, part);
    }

    int contracts() {
        return sized(CONTRACTS);
    }

    int people() {
        return sized(PEOPLE);
    }

    /** Files of the one contract that pages and searches are measured in: as many as all others have together. */
    int filesOfOne() {
        return sized(FILES) / 2;
    }

    /** Files of each other contract. */
    int filesOfEach() {
        return Math.max(1, (sized(FILES) - filesOfOne()) / contracts());
    }

    private int sized(int full) {
        return (int) Math.max(1, Math.round(full * part));
    }

    private static String value(Iterator<String> left, String option) {
        if (!left.hasNext()) {
            throw new Trouble(option + " の値がありません。", USAGE);
        }
        return left.next();
    }

    private static double part(String given) {
        if (!given.matches("1|0\\.[0-9]{1,4}") || Double.parseDouble(given) < 0.001) {
            throw new Trouble("--scale は 0.001 から 1 です: " + given, USAGE);
        }
        return Double.parseDouble(given);
    }
}
