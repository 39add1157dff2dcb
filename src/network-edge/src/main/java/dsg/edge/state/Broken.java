package dsg.edge.state;

/** A state, or what was made of one, that an edge must not bring about. */
public class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String rule;

    /**
     * Says what is broken, shortened.
     *
     * @param rule that was broken, a word
     * @param value that broke it
     */
    public Broken(String rule, String value) {
        super(rule + ": " + shortened(value));
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }

    private static String shortened(String value) {
        return value.length() > 500 ? value.substring(0, 500) + "…" : value;
    }
}
