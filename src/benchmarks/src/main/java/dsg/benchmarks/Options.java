package dsg.benchmarks;

import dsg.operations.Trouble;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the operator asked for.
 *
 * @param rounds how often each measurement is made, besides the first that only warms up
 */
record Options(Optional<Path> json, int rounds, Set<Goal> goals) {

    private static final int MOST_ROUNDS = 20;
    private static final String USAGE = "dsg bench [--json FILE] [--rounds N] [--only GOAL]";

    static Options of(List<String> words) {
        Optional<Path> json = Optional.empty();
        int rounds = 4;
        Set<Goal> goals = EnumSet.allOf(Goal.class);
        Iterator<String> left = words.iterator();
        while (left.hasNext()) {
            String word = left.next();
            switch (word) {
                case "--json" -> json = Optional.of(Path.of(value(left, word)));
                case "--rounds" -> rounds = rounds(value(left, word));
                case "--only" -> goals = EnumSet.of(Goal.of(value(left, word)));
                default -> throw new Trouble("指定がわかりません: " + word, USAGE);
            }
        }
        return new Options(json, rounds, goals);
    }

    boolean wants(Goal goal) {
        return goals.contains(goal);
    }

    /** Whether any goal needs this one at all. */
    boolean takesPart(String contender) {
        return Stream.of(Load.values()).anyMatch(load -> takesPart(contender, load));
    }

    boolean takesPart(String contender, Load load) {
        return goals.stream()
                .anyMatch(
                        goal -> goal.loads().contains(load) && goal.contenders().contains(contender));
    }

    private static String value(Iterator<String> left, String option) {
        if (!left.hasNext()) {
            throw new Trouble(option + " の値がありません。", USAGE);
        }
        return left.next();
    }

    private static int rounds(String given) {
        if (!given.matches("[1-9][0-9]?") || Integer.parseInt(given) > MOST_ROUNDS) {
            throw new Trouble(
                    "--rounds は 1 から %d です: %s".formatted(MOST_ROUNDS, given),
                    "--rounds goes from 1 to %d: %s".formatted(MOST_ROUNDS, given));
        }
        return Integer.parseInt(given);
    }
}
