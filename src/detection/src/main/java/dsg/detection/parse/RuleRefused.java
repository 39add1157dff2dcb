package dsg.detection.parse;

/**
 * A document that is no rule as it stands; nothing of its book is taken.
 *
 * <p>The message says what is wrong, without anything of the document but names and values of the place itself.
 */
public final class RuleRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private static final int MOST = 120;

    private final int line;
    private final Reason reason;
    private final String about;

    /** What is wrong, and where.
     *
     * @param line from 1; 0 where the document as a whole is meant
     */
    public RuleRefused(int line, Reason reason, Object about) {
        super("line " + line + ": " + reason + ": " + cut(about.toString()));
        this.line = line;
        this.reason = reason;
        this.about = cut(about.toString());
    }

    public int line() {
        return line;
    }

    public Reason reason() {
        return reason;
    }

    /** The name or value that is meant. */
    public String about() {
        return about;
    }

    private static String cut(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST) + "…";
    }

    /** Kinds of refusals; who shows them has words for each. */
    public enum Reason {
        NOT_YAML,
        TOO_LARGE,
        UNKNOWN_KEY,
        MISSING,
        WRONG_TYPE,
        BAD_VALUE,
        UNKNOWN_MODIFIER,
        MODIFIER_NOT_HERE,
        BAD_CONDITION,
        UNKNOWN_SELECTION,
        BAD_REGEX,
        BAD_NETWORK,
        UNKNOWN_PLACEHOLDER,
        TOO_MANY_VARIANTS,
        UNKNOWN_RULE,
        CIRCLE,
        TWICE,
        EXAMPLE_FAILED
    }
}
