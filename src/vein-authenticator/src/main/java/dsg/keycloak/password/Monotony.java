package dsg.keycloak.password;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How much of a password does not follow from what stands before it: repeats, runs of letters, digits or keys, in either direction,
 * and repetitions of the whole add nothing for somebody who guesses.
 */
final class Monotony {

    /** Neighbours on keyboards, and what is counted through; written twice where the end leads on to the beginning. */
    private static final List<String> RUNS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "01234567890",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
            "!\"#$%&'()",
            "!@#$%^&*()");

    private Monotony() {}

    /** Characters that have to be guessed one by one; characters count, not their encoding. */
    static long unpredictable(String password) {
        List<String> signs = password.toLowerCase(Locale.ROOT)
                .codePoints()
                .mapToObj(Character::toString)
                .toList();
        List<String> once = signs.subList(0, period(signs));
        return IntStream.range(0, once.size())
                .filter(i -> i == 0 || !follows(once.get(i - 1), once.get(i)))
                .count();
    }

    private static boolean follows(String before, String next) {
        return before.equals(next)
                || RUNS.stream().anyMatch(run -> run.contains(before + next) || run.contains(next + before));
    }

    /** Length of the shortest beginning whose repetition is the whole; the whole length where there is none. */
    private static int period(List<String> signs) {
        int size = signs.size();
        return IntStream.rangeClosed(1, size / 2)
                .filter(length -> signs.subList(length, size).equals(signs.subList(0, size - length)))
                .findFirst()
                .orElse(size);
    }
}
