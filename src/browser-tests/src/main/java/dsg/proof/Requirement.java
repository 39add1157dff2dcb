package dsg.proof;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A requirement by its number, such as R63, T17, B12 or "Decision 4".
 *
 * @param series what stands before the number
 * @param number 1 or more
 */
record Requirement(String series, int number) implements Comparable<Requirement> {

    private static final Pattern CODE = Pattern.compile("(Decision |[A-Z]{1,2})(\\d{1,4})");
    private static final Pattern CITED = Pattern.compile("((?:%1$s)(?:, ?(?:%1$s))*): ".formatted(CODE.pattern()));
    private static final Comparator<Requirement> ORDER =
            Comparator.comparing(Requirement::series).thenComparingInt(Requirement::number);

    /** The requirements cited at the head of a display name; none when it cites none. */
    static List<Requirement> citedBy(String displayName) {
        Matcher head = CITED.matcher(displayName);
        if (!head.lookingAt()) {
            return List.of();
        }
        return CODE.matcher(head.group(1))
                .results()
                .map(code -> new Requirement(code.group(1), Integer.parseInt(code.group(2))))
                .toList();
    }

    /** The display name without the requirements it cites. */
    static String statementOf(String displayName) {
        Matcher head = CITED.matcher(displayName);
        return head.lookingAt() ? displayName.substring(head.end()) : displayName;
    }

    @Override
    public int compareTo(Requirement other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return series + number;
    }
}
