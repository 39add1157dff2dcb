package dsg.detection.rule;

import java.util.Optional;

/**
 * Text with wildcards: {@code *} for any characters, {@code ?} for one. Matching takes at most the product of both lengths, however
 * the wildcards stand.
 */
public final class TextPattern implements ValueTest {

    /** Stand for the wildcards among the characters; no text contains them, they are no characters. */
    private static final char ANY = '\uFFFF';

    private static final char ONE = '\uFFFE';

    private final char[] pattern;
    private final boolean cased;

    private TextPattern(CharSequence pattern, boolean cased) {
        this.cased = cased;
        this.pattern = new char[pattern.length()];
        for (int i = 0; i < this.pattern.length; i++) {
            char c = pattern.charAt(i);
            this.pattern[i] = cased ? c : Fold.of(c);
        }
    }

    /** As Sigma writes it: a backslash takes a wildcard, or a backslash before one, for what it is. */
    public static TextPattern parse(String text, Expression.SameAs.Relation relation, boolean cased) {
        StringBuilder parsed = new StringBuilder(text.length() + 2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escapes = c == '\\' && i + 1 < text.length() && "\\*?".indexOf(text.charAt(i + 1)) >= 0;
            if (escapes) {
                parsed.append(plain(text.charAt(++i)));
            } else if (c == '*') {
                parsed.append(ANY);
            } else {
                parsed.append(c == '?' ? ONE : plain(c));
            }
        }
        return new TextPattern(placed(parsed, relation), cased);
    }

    /** Every character stands for itself. */
    public static TextPattern literal(String text, Expression.SameAs.Relation relation, boolean cased) {
        StringBuilder plain = new StringBuilder(text.length() + 2);
        text.chars().forEach(c -> plain.append(plain((char) c)));
        return new TextPattern(placed(plain, relation), cased);
    }

    /** Whether Sigma's way of writing gives this text a wildcard. */
    public static boolean hasWildcard(String text) {
        for (char c : parse(text, Expression.SameAs.Relation.EQUALS, true).pattern) {
            if (c == ANY || c == ONE) {
                return true;
            }
        }
        return false;
    }

    private static char plain(char c) {
        return c == ANY || c == ONE ? '\uFFFD' : c;
    }

    private static StringBuilder placed(StringBuilder text, Expression.SameAs.Relation relation) {
        return switch (relation) {
            case EQUALS -> text;
            case STARTS_WITH -> text.append(ANY);
            case ENDS_WITH -> text.insert(0, ANY);
            case CONTAINS -> text.insert(0, ANY).append(ANY);
        };
    }

    /** The longest run of characters, folded, that every value it passes contains; empty where it has only wildcards. */
    public Optional<String> longestLiteral() {
        String best = "";
        StringBuilder run = new StringBuilder();
        for (int i = 0; i <= pattern.length; i++) {
            boolean ends = i == pattern.length || pattern[i] == ANY || pattern[i] == ONE;
            if (!ends) {
                run.append(Fold.of(pattern[i]));
            } else {
                best = run.length() > best.length() ? run.toString() : best;
                run.setLength(0);
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    @Override
    public boolean passes(Object value) {
        String text = value.toString();
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (in < text.length()) {
            if (at < pattern.length && pattern[at] == ANY) {
                star = at++;
                resume = in;
            } else if (at < pattern.length && matches(pattern[at], text.charAt(in))) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++resume;
            } else {
                return false;
            }
        }
        while (at < pattern.length && pattern[at] == ANY) {
            at++;
        }
        return at == pattern.length;
    }

    private boolean matches(char wanted, char present) {
        return wanted == ONE || wanted == (cased ? present : Fold.of(present));
    }

    @Override
    public String toString() {
        return new String(pattern).replace(ANY, '*').replace(ONE, '?');
    }
}
